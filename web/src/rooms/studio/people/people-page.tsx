import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { FoundProfile } from "../../../../../src/modules/customers/profiles/index.ts";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { TextLink } from "../../../app/text-link.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import styles from "../studio.module.css";
import { FoundList } from "./found-list.tsx";
import { usualPurpose } from "./people-search.ts";
import { PurposeSelect } from "./purpose-select.tsx";

/** A pause in typing that is long enough to ask, in milliseconds: each find is noted as a look at whom it finds. */
const pause = 500;

/** Finding somebody by name or by whatever they are recognised by. The address holds what is looked for. */
export function PeoplePage() {
  const { t } = useWords();
  const { q = "", purpose = usualPurpose } = useSearch({ from: "/studio/people" });
  const navigate = useNavigate({ from: "/studio/people" });
  const [typed, setTyped] = useState(q);
  const [settled] = useDebouncedValue(typed.trim(), pause);
  useEffect(() => {
    if (settled === q) return;
    navigate({
      search: ({ q: _, ...others }) => (settled === "" ? others : { ...others, q: settled }),
      replace: true,
    });
  }, [settled, q, navigate]);
  const found = useRead<{ readonly profiles: readonly FoundProfile[] }>(
    q === "" ? undefined : `/v1/profiles?${new URLSearchParams({ q, purpose })}`,
    { keepsFormer: true },
  );
  return (
    <PageFrame title={t("studio.people.title")} lead={t("studio.people.lead")}>
      <div className={styles.fields}>
        <TextInput
          type="search"
          label={t("studio.people.search")}
          placeholder={t("studio.people.searchFor")}
          leftSection={<IconSearch aria-hidden size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <PurposeSelect
          value={purpose}
          onChange={(chosen) => navigate({ search: (others) => ({ ...others, purpose: chosen }) })}
        />
      </div>
      {q === "" ? (
        <EmptyNotice title={t("studio.people.whom")}>
          {t("studio.people.whomHelp")} <TextLink to="/studio/sources">{t("studio.sources.title")}</TextLink>
        </EmptyNotice>
      ) : (
        <Awaited query={found} label={t("studio.people.title")} lines={6}>
          {({ profiles }) => <FoundList people={profiles} purpose={purpose} />}
        </Awaited>
      )}
    </PageFrame>
  );
}
