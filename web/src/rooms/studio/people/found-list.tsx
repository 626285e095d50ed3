import type { FoundProfile } from "../../../../../src/modules/customers/profiles/index.ts";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { TextLink } from "../../../app/text-link.tsx";
import { traitName } from "../../../format/people.ts";
import { valueWords, wordValue } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { type Column, DataTable } from "../data-table.tsx";

interface FoundListProps {
  readonly people: readonly FoundProfile[];
  readonly purpose: string;
}

/** Who was found, with as much of them as the purpose may see. */
export function FoundList({ people, purpose }: FoundListProps) {
  const { t, locale } = useWords();
  if (people.length === 0) {
    return <EmptyNotice title={t("studio.people.notFound")}>{t("studio.people.notFoundHelp")}</EmptyNotice>;
  }
  const columns: readonly Column<FoundProfile>[] = [
    {
      key: "name",
      head: t("studio.people.who"),
      cell: ({ person, shown }) => (
        <TextLink to="/studio/people/$personId" params={{ personId: person }} search={{ purpose }}>
          {nameIn(shown) ?? t("studio.people.numbered", { number: person.slice(-6) })}
        </TextLink>
      ),
    },
    {
      key: "shown",
      head: t("studio.people.knownBy"),
      cell: ({ shown }) =>
        shown
          .map(({ name, value }) =>
            t("studio.people.line", {
              name: traitName(name, t),
              value: wordValue(value, locale, valueWords(t)),
            }),
          )
          .join(" · "),
    },
    {
      key: "by",
      head: t("studio.people.foundBy"),
      cell: ({ by }) => t(by === "identifier" ? "studio.people.byIdentifier" : "studio.people.byName"),
    },
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

/** The whole name, or its two parts. */
function nameIn(shown: FoundProfile["shown"]): string | undefined {
  const textOf = (wanted: string): string | undefined => {
    const value = shown.find(({ name }) => name === wanted)?.value;
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const parts = [textOf("firstName"), textOf("lastName")].filter((part) => part !== undefined);
  return textOf("name") ?? (parts.length > 0 ? parts.join(" ") : undefined);
}
