import { TextLink } from "../../../app/text-link.tsx";
import { useWords } from "../../../i18n/use-words.ts";
import { factId } from "../lineage/lineage-search.ts";
import { useMay } from "../use-may.ts";

interface LineageLinkProps {
  readonly kind: "trait" | "computed";
  readonly person: string;
  /** The fact's own name, and what it is called in the reader's language. */
  readonly name: string;
  readonly label: string;
}

/** From a fact to where it comes from, for those who may see it. */
export function LineageLink({ kind, person, name, label }: LineageLinkProps) {
  const { t } = useWords();
  const isOpen = useMay();
  if (!isOpen("keepSources")) return null;
  return (
    <>
      {" · "}
      <TextLink
        to="/studio/lineage"
        search={{ fact: factId(kind, person, name) }}
        aria-label={t("studio.people.lineageOf", { name: label })}
      >
        {t("studio.people.lineage")}
      </TextLink>
    </>
  );
}
