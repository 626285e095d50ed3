import { Anchor } from "@mantine/core";
import type { ShownPattern } from "../../../../src/modules/customers/patterns/index.ts";
import { Awaited } from "../../app/awaited.tsx";
import { EmptyNotice } from "../../app/empty-notice.tsx";
import { useRead } from "../../app/use-server.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./me.module.css";
import { PatternRow } from "./pattern-row.tsx";
import { Section } from "./section.tsx";

/** What was learned from the person's own doings, in words, with what it rests on. */
export function PatternsSection() {
  const { t } = useWords();
  const patterns = useRead<{ readonly patterns: readonly ShownPattern[] }>("/v1/me/patterns");
  return (
    <Section id="learned" lead={t("me.patterns.lead")}>
      <Awaited query={patterns} label={t("me.patterns.title")}>
        {({ patterns }) => <PatternList patterns={patterns} />}
      </Awaited>
    </Section>
  );
}

interface PatternListProps {
  readonly patterns: readonly ShownPattern[];
}

function PatternList({ patterns }: PatternListProps) {
  const { t } = useWords();
  const shown = patterns.filter(({ state }) => state !== "nothing");
  if (shown.length > 0) {
    return (
      <ul className={styles.facts}>
        {shown.map((pattern) => (
          <PatternRow key={pattern.name} pattern={pattern} />
        ))}
      </ul>
    );
  }
  const mayLearn = patterns.every(({ because }) => because === undefined || because === "no-such-fact");
  return mayLearn ? (
    <EmptyNotice title={t("me.patterns.none")}>{t("me.patterns.noneHelp")}</EmptyNotice>
  ) : (
    <EmptyNotice title={t("me.patterns.off")}>
      {t("me.patterns.offHelp")}{" "}
      <Anchor underline="always" href="#consents">
        {t("me.patterns.toConsents")}
      </Anchor>
    </EmptyNotice>
  );
}
