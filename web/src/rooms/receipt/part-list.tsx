import { Button } from "@mantine/core";
import { useState } from "react";
import type { Claim, DraftPart } from "../../../../src/kernel/index.ts";
import { fieldName } from "../../format/fields.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./receipt.module.css";

/** The summary and the first products: more than that is asked for. */
const firstShown = 8;

interface PartListProps {
  readonly parts: readonly DraftPart[];
}

/** What was said, part by part; each opens to what backs it. */
export function PartList({ parts }: PartListProps) {
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? parts : parts.slice(0, firstShown);
  const hidden = parts.length - shown.length;
  return (
    <>
      <ul className={styles.parts}>
        {shown.map((part) => (
          <li key={part.id}>
            <Part part={part} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t("receipt.morePart", { count: hidden })}
        </Button>
      )}
    </>
  );
}

interface PartProps {
  readonly part: DraftPart;
}

function Part({ part: { text, claims } }: PartProps) {
  const { t } = useWords();
  if (claims.length === 0) return text;
  return (
    <details className={styles.claims}>
      <summary>{text}</summary>
      <p className={styles.soft}>{t("receipt.claims")}</p>
      <ul>
        {claims.map((claim) => (
          <li key={JSON.stringify(claim)}>
            <strong>{claim.shown}</strong>{" "}
            <span className={styles.soft}>{t("receipt.evidence", evidenceOf(claim))}</span>
          </li>
        ))}
      </ul>
    </details>
  );

  function evidenceOf({ evidence: { source, id, field, value } }: Claim) {
    const stated = typeof value === "string" ? value : JSON.stringify(value);
    return { source, id, field: fieldName(field, t), value: stated };
  }
}
