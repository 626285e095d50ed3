import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { useRead } from "../../../app/use-server.ts";
import { staffSourceName } from "../../../format/people.ts";
import { wordCount } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { type Column, DataTable } from "../data-table.tsx";
import { Panel } from "../panel.tsx";
import { useTraitName } from "../traits/use-trait-name.ts";
import type { DataWorth, WorthRow } from "./answers.ts";

/** Which facts changed what was answered and what came of it, and which are never used. */
export function WorthPanel() {
  const { t, locale } = useWords();
  const nameOf = useTraitName();
  const worth = useRead<DataWorth>("/v1/data-worth");
  const number = (
    key: "people" | "decisions" | "changedFirst" | "outcomes",
    head: string,
  ): Column<WorthRow> => ({
    key,
    head,
    isNumber: true,
    cell: (row) =>
      key === "decisions" && row.decisions === 0
        ? t("studio.lineage.neverUsed")
        : wordCount(row[key], locale),
  });
  const columns: readonly Column<WorthRow>[] = [
    { key: "source", head: t("studio.lineage.source"), cell: ({ source }) => staffSourceName(source, t) },
    { key: "trait", head: t("studio.lineage.fact"), cell: ({ trait }) => nameOf(trait) },
    number("people", t("studio.lineage.people")),
    number("decisions", t("studio.lineage.decisions")),
    number("changedFirst", t("studio.lineage.changedFirst")),
    number("outcomes", t("studio.lineage.outcomes")),
  ];
  return (
    <Panel title={t("studio.lineage.worth")} lead={t("studio.lineage.worthLead")} actions={<WorthExport />}>
      <Awaited query={worth} label={t("studio.lineage.worth")}>
        {({ worth }) =>
          worth.length === 0 ? (
            <EmptyNotice title={t("studio.lineage.noWorth")}>{t("studio.lineage.noWorthHelp")}</EmptyNotice>
          ) : (
            <DataTable
              label={t("studio.lineage.worth")}
              columns={columns}
              rows={worth}
              keyOf={({ source, trait }) => `${source} ${trait}`}
            />
          )
        }
      </Awaited>
    </Panel>
  );
}

function WorthExport() {
  const { t } = useWords();
  return (
    <Button
      component="a"
      href="/v1/data-worth?format=csv"
      download
      variant="subtle"
      size="compact-sm"
      leftSection={<IconDownload aria-hidden size={15} />}
    >
      {t("studio.lineage.asCsv")}
    </Button>
  );
}
