import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { TextLink } from "../../../app/text-link.tsx";
import { useRead } from "../../../app/use-server.ts";
import { moment } from "../../../format/dates.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { type Column, DataTable } from "../data-table.tsx";
import { PageFrame } from "../page-frame.tsx";
import type { FoundPerson } from "./answers.ts";

/** A pause in typing that is long enough to ask, in milliseconds. */
const pause = 250;

/** Finding somebody by name or by whatever they are recognised by. The address holds what is looked for. */
export function PeoplePage() {
  const { t } = useWords();
  const { q = "" } = useSearch({ from: "/studio/people" });
  const navigate = useNavigate({ from: "/studio/people" });
  const [typed, setTyped] = useState(q);
  const [settled] = useDebouncedValue(typed.trim(), pause);
  useEffect(() => {
    if (settled !== q) navigate({ search: settled === "" ? {} : { q: settled }, replace: true });
  }, [settled, q, navigate]);
  const found = useRead<{ readonly profiles: readonly FoundPerson[] }>(
    `/v1/profiles?${new URLSearchParams(q === "" ? {} : { q })}`,
    { keepsFormer: true },
  );
  return (
    <PageFrame title={t("studio.people.title")} lead={t("studio.people.lead")}>
      <TextInput
        type="search"
        label={t("studio.people.search")}
        placeholder={t("studio.people.searchFor")}
        leftSection={<IconSearch aria-hidden size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Awaited query={found} label={t("studio.people.title")} lines={6}>
        {({ profiles }) => <FoundList people={profiles} isSearch={q !== ""} />}
      </Awaited>
    </PageFrame>
  );
}

interface FoundListProps {
  readonly people: readonly FoundPerson[];
  readonly isSearch: boolean;
}

function FoundList({ people, isSearch }: FoundListProps) {
  const { t, locale } = useWords();
  if (people.length === 0) {
    return isSearch ? (
      <EmptyNotice title={t("studio.people.notFound")}>{t("studio.people.notFoundHelp")}</EmptyNotice>
    ) : (
      <EmptyNotice title={t("studio.people.none")}>
        {t("studio.people.noneHelp")} <TextLink to="/studio/sources">{t("studio.sources.title")}</TextLink>
      </EmptyNotice>
    );
  }
  const columns: readonly Column<FoundPerson>[] = [
    {
      key: "name",
      head: t("studio.people.who"),
      cell: ({ person, name, identifiers }) => (
        <TextLink to="/studio/people/$personId" params={{ personId: person }}>
          {name ?? identifiers.at(0)?.value ?? person}
        </TextLink>
      ),
    },
    {
      key: "identifiers",
      head: t("studio.people.knownBy"),
      cell: ({ identifiers }) => identifiers.map(({ value }) => value).join(" · "),
    },
    { key: "last", head: t("studio.people.lastSeen"), cell: ({ lastAt }) => moment(lastAt, locale) },
  ];
  return (
    <DataTable
      label={t("studio.people.title")}
      columns={columns}
      rows={people}
      keyOf={({ person }) => person}
    />
  );
}
