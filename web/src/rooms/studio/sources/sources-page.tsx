import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { TextLink } from "../../../app/text-link.tsx";
import { useRead } from "../../../app/use-server.ts";
import { sourceKind, sourcePlatform } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { type Column, DataTable } from "../data-table.tsx";
import { PageFrame } from "../page-frame.tsx";
import { Panel } from "../panel.tsx";
import type { SourceRow, Sources } from "./answers.ts";
import { RegisterForm } from "./register-form.tsx";
import { Standing } from "./standing.tsx";

/** Where data about people comes from, and whether it may be read. */
export function SourcesPage() {
  const { t } = useWords();
  const [isRegistering, setRegistering] = useState(false);
  const sources = useRead<Sources>("/v1/sources");
  const columns: readonly Column<SourceRow>[] = [
    {
      key: "name",
      head: t("studio.sources.name"),
      cell: ({ id, name }) => (
        <TextLink to="/studio/sources/$sourceId" params={{ sourceId: id }}>
          {name}
        </TextLink>
      ),
    },
    { key: "kind", head: t("studio.sources.kind"), cell: ({ kind }) => sourceKind(kind, t) },
    {
      key: "platform",
      head: t("studio.sources.platform"),
      cell: ({ platform }) => sourcePlatform(platform, t),
    },
    { key: "owner", head: t("studio.sources.owner"), cell: ({ owner }) => owner },
    {
      key: "standing",
      head: t("studio.sources.standing"),
      cell: ({ standing }) => <Standing standing={standing} />,
    },
  ];
  return (
    <PageFrame
      title={t("studio.sources.title")}
      lead={t("studio.sources.lead")}
      actions={
        <Button
          leftSection={<IconPlus aria-hidden size={16} />}
          aria-expanded={isRegistering}
          onClick={() => setRegistering(!isRegistering)}
        >
          {t("studio.sources.register")}
        </Button>
      }
    >
      {isRegistering && (
        <Panel title={t("studio.sources.register")} lead={t("studio.sources.registerLead")}>
          <RegisterForm onDone={() => setRegistering(false)} />
        </Panel>
      )}
      <Awaited query={sources} label={t("studio.sources.title")} lines={5}>
        {({ sources }) =>
          sources.length === 0 ? (
            <EmptyNotice title={t("studio.sources.none")}>{t("studio.sources.noneHelp")}</EmptyNotice>
          ) : (
            <DataTable
              label={t("studio.sources.title")}
              columns={columns}
              rows={sources}
              keyOf={({ id }) => id}
            />
          )
        }
      </Awaited>
    </PageFrame>
  );
}
