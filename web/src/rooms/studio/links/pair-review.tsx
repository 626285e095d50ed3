import { Button, Group, Kbd } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { TextLink } from "../../../app/text-link.tsx";
import { useChange, useRead } from "../../../app/use-server.ts";
import { identifierKind } from "../../../format/people.ts";
import { valueWords, wordValue } from "../../../format/values.ts";
import { tagOf } from "../../../i18n/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import type { PersonProfile } from "../people/answers.ts";
import { useTraitName } from "../traits/use-trait-name.ts";
import type { DoubtfulPair, PairSide } from "./answers.ts";
import { wordField } from "./compared-field.ts";
import styles from "./links.module.css";
import { type Known, rowsOf } from "./pair-rows.ts";
import { directionOf, wordReason } from "./reasons.ts";

interface PairReviewProps {
  readonly pair: DoubtfulPair;
  /** What the two are looked at for. */
  readonly purpose: string;
  onDecided(): void;
}

/** One pair side by side, field by field, with what each field says; S is the same, N is not. */
export function PairReview({ pair, purpose, onDecided }: PairReviewProps) {
  const { t, locale } = useWords();
  const query = new URLSearchParams({ purpose });
  const left = useRead<PersonProfile>(`/v1/profiles/${pair.left.subject}?${query}`);
  const right = useRead<PersonProfile>(`/v1/profiles/${pair.right.subject}?${query}`);
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
  const share = new Intl.NumberFormat(tagOf(locale), { style: "percent" });
  const words = valueWords(t);
  const wordKnown = (known: Known): string =>
    known === "shut" ? t("studio.links.shut") : wordValue(known, locale, words);
  const nameOf = useTraitName();
  return (
    <Panel
      title={t("studio.links.question")}
      lead={
        pair.probability === undefined
          ? t(pair.reason === "over-limit" ? "studio.links.overLimit" : "studio.links.keys")
          : t("studio.links.probability", { share: share.format(pair.probability) })
      }
    >
      <table className={styles.pair} aria-label={t("studio.links.question")}>
        <thead>
          <tr>
            <th scope="col">{t("studio.links.field")}</th>
            <th scope="col">
              <SideLink side={pair.left} label={t("studio.links.first")} />
            </th>
            <th scope="col">
              <SideLink side={pair.right} label={t("studio.links.second")} />
            </th>
            <th scope="col">{t("studio.links.says")}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(pair, { left: left.data, right: right.data }).map((row) => (
            <tr key={row.field}>
              <th scope="row">
                {row.isIdentifier ? identifierKind(row.field, t) : wordField(row.field, t, nameOf)}
              </th>
              <td data-head={t("studio.links.first")}>{wordKnown(row.left)}</td>
              <td data-head={t("studio.links.second")}>{wordKnown(row.right)}</td>
              <td data-head={t("studio.links.says")} data-direction={row.reason && directionOf(row.reason)}>
                {row.reason ? wordReason(row.reason, t) : t("studio.links.saysNothing")}
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
        <ChangeFailure
          failure={decide.error}
          onRetry={() => decide.variables && decide.mutate(decide.variables)}
        />
      )}
    </Panel>
  );
}

interface SideLinkProps {
  readonly side: PairSide;
  readonly label: string;
}

function SideLink({ side: { subject }, label }: SideLinkProps) {
  return (
    <TextLink to="/studio/people/$personId" params={{ personId: subject }}>
      {label}
    </TextLink>
  );
}
