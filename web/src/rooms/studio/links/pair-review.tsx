import { Button, Group, Kbd } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { FailureNotice } from "../../../app/failure-notice.tsx";
import { TextLink } from "../../../app/text-link.tsx";
import { useChange } from "../../../app/use-server.ts";
import { sourceName, traitName } from "../../../format/people.ts";
import { valueWords, wordValue } from "../../../format/values.ts";
import { type Locale, type Translate, tagOf } from "../../../i18n/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import type { DoubtfulPair, FieldReason, PairSide } from "./answers.ts";
import styles from "./links.module.css";
import { agreement, directionOf } from "./reasons.ts";

interface PairReviewProps {
  readonly pair: DoubtfulPair;
  onDecided(): void;
}

/** One pair side by side, field by field, with what each field says; S is the same, N is not. */
export function PairReview({ pair, onDecided }: PairReviewProps) {
  const { t, locale } = useWords();
  const decide = useChange(["/v1/link-reviews", "/v1/profiles"]);
  const send = (same: boolean): void => {
    if (decide.isPending) return;
    decide.mutate(
      { path: `/v1/link-reviews/${encodeURIComponent(pair.id)}`, method: "POST", body: { same } },
      { onSuccess: onDecided },
    );
  };
  useHotkeys([
    ["s", () => send(true)],
    ["n", () => send(false)],
  ]);
  return (
    <Panel
      title={t("studio.links.question")}
      {...(pair.probability !== undefined && {
        lead: t("studio.links.probability", { share: shareOf(pair.probability, locale) }),
      })}
    >
      <table className={styles.pair} aria-label={t("studio.links.question")}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Side side={pair.left} />
            </th>
            <th scope="col">
              <Side side={pair.right} />
            </th>
            <th scope="col">{t("studio.links.says")}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(pair).map(({ field, reason, left, right }) => (
            <tr key={field}>
              <th scope="row">{traitName(field, t)}</th>
              <td data-head={t("studio.links.first")}>{wordValue(left, locale, valueWords(t))}</td>
              <td data-head={t("studio.links.second")}>{wordValue(right, locale, valueWords(t))}</td>
              <td data-head={t("studio.links.says")} data-direction={reason && directionOf(reason)}>
                {reason ? wordReason(reason, t) : t("studio.links.saysNothing")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group gap="sm" mt="lg">
        <Button loading={decide.isPending} onClick={() => send(true)} rightSection={<Kbd size="xs">S</Kbd>}>
          {t("studio.links.same")}
        </Button>
        <Button
          variant="default"
          loading={decide.isPending}
          onClick={() => send(false)}
          rightSection={<Kbd size="xs">N</Kbd>}
        >
          {t("studio.links.notSame")}
        </Button>
      </Group>
      {decide.isError && (
        <FailureNotice
          failure={decide.error}
          onRetry={() => decide.variables && decide.mutate(decide.variables)}
        />
      )}
    </Panel>
  );
}

interface SideProps {
  readonly side: PairSide;
}

function Side({ side: { subject, source } }: SideProps) {
  const { t } = useWords();
  return (
    <TextLink to="/studio/people/$personId" params={{ personId: subject }}>
      {source === undefined ? t("studio.links.known") : sourceName(source, t)}
    </TextLink>
  );
}

const shareOf = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(tagOf(locale), { style: "percent", maximumFractionDigits: 0 }).format(share);

const wordReason = (reason: FieldReason, t: Translate): string => {
  const direction = directionOf(reason);
  const level = agreement(reason.level, t);
  if (direction === "neither") return level;
  return t(direction === "for" ? "studio.links.speaksFor" : "studio.links.speaksAgainst", { level });
};

interface PairRow {
  readonly field: string;
  readonly reason: FieldReason | undefined;
  readonly left: unknown;
  readonly right: unknown;
}

/** The fields that say something first, the weightiest before the others; then the rest of what is known. */
function rowsOf({ left, right, reasons }: DoubtfulPair): readonly PairRow[] {
  const weighed = [...reasons].sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  const said = new Set(weighed.map(({ field }) => field));
  const others = [...new Set([...Object.keys(left.fields), ...Object.keys(right.fields)])].filter(
    (field) => !said.has(field),
  );
  return [
    ...weighed.map((reason) => ({
      field: reason.field,
      reason,
      left: reason.left ?? left.fields[reason.field],
      right: reason.right ?? right.fields[reason.field],
    })),
    ...others.map((field) => ({
      field,
      reason: undefined,
      left: left.fields[field],
      right: right.fields[field],
    })),
  ];
}
