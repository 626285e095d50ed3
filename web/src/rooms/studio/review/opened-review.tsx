import { Button, Group, Kbd } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useState } from "react";
import { ApiFailure } from "../../../api/failure.ts";
import { Awaited } from "../../../app/awaited.tsx";
import { useChange, useRead } from "../../../app/use-server.ts";
import { moment } from "../../../format/dates.ts";
import { findingKey } from "../../../format/findings.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import { useMay } from "../use-may.ts";
import type { Decision, Opened, Reasons } from "./answers.ts";
import { authorKeys, stateKeys } from "./decision-words.ts";
import { DraftParts } from "./draft-parts.tsx";
import { EditDraft } from "./edit-draft.tsx";
import { RejectForm } from "./reject-form.tsx";
import desk from "./review.module.css";

interface OpenedReviewProps {
  readonly reviewId: string;
  readonly reasons: Reasons;
}

/** One draft, with what it stands on and what was seen in it; A approves it, E edits it, R rejects it. */
export function OpenedReview({ reviewId, reasons }: OpenedReviewProps) {
  const { t } = useWords();
  const review = useRead<Opened>(`/v1/reviews/${reviewId}`);
  // Above the draft, so that what was said of a decision stays when another draft takes its place.
  const change = useChange(["/v1/reviews", "/v1/cases"]);
  return (
    <Panel title={t("studio.review.draft")}>
      <Awaited query={review} label={t("studio.review.draft")} lines={8}>
        {(opened) => <Deciding key={opened.draftHash} opened={opened} reasons={reasons} change={change} />}
      </Awaited>
      {change.isError &&
        (change.error instanceof ApiFailure && change.error.kind === "conflict" ? (
          <p role="alert" className={styles.danger}>
            {t("studio.review.moved")}
          </p>
        ) : (
          <ChangeFailure
            failure={change.error}
            onRetry={() => change.variables && change.mutate(change.variables)}
          />
        ))}
    </Panel>
  );
}

interface DecidingProps {
  readonly opened: Opened;
  readonly reasons: Reasons;
  readonly change: ReturnType<typeof useChange>;
}

function Deciding({ opened, reasons, change }: DecidingProps) {
  const { t, locale } = useWords();
  const may = useMay();
  const [doing, setDoing] = useState<"edit" | "reject">();
  const { reviewId, draft, draftHash, findings, guideline, author, approvals, neededApprovals } = opened;
  const mayDecide = opened.mayDecide && may("decideReviews");
  const decide = (decision: Decision): void => {
    if (change.isPending || !mayDecide) return;
    const body = { draftHash, decision };
    change.mutate(
      { path: `/v1/reviews/${reviewId}/decision`, method: "POST", body },
      { onSuccess: () => setDoing(undefined) },
    );
  };
  useHotkeys([
    // A key that is held down decides once.
    ["a", ({ repeat }) => !repeat && doing === undefined && decide({ kind: "approve" })],
    ["e", () => mayDecide && setDoing("edit")],
    ["r", () => mayDecide && setDoing("reject")],
    ["Escape", () => setDoing(undefined)],
  ]);
  return (
    <>
      <p className={styles.soft}>
        {t(authorKeys[author.by])} · {t(stateKeys[opened.state])} ·{" "}
        {t("studio.review.approvals", { given: approvals, needed: neededApprovals })} ·{" "}
        {t("studio.review.due", { at: moment(opened.dueAt, locale) })}
      </p>
      <ul className={desk.findings}>
        {findings.map(({ guard, part, kind, detail }) => (
          <li key={`${guard} ${part} ${kind} ${detail}`}>
            {t(findingKey(kind))} <code>{detail}</code>
          </li>
        ))}
      </ul>
      {draft && doing === "edit" ? (
        <EditDraft
          draft={draft}
          isSending={change.isPending}
          onSend={(edited) => decide({ kind: "edit", draft: edited })}
          onLeave={() => setDoing(undefined)}
        />
      ) : (
        draft && <DraftParts draft={draft} findings={findings} />
      )}
      {doing === "reject" && (
        <RejectForm
          reasons={reasons}
          isSending={change.isPending}
          onSend={(reason, note) => decide({ kind: "reject", reason, ...(note !== "" && { note }) })}
          onLeave={() => setDoing(undefined)}
        />
      )}
      {opened.isAuthor && <p>{t("studio.review.ownDraft")}</p>}
      {mayDecide && doing === undefined && (
        <Group gap="sm" mt="md">
          <Button
            loading={change.isPending}
            onClick={() => decide({ kind: "approve" })}
            rightSection={<Kbd size="xs">A</Kbd>}
          >
            {t("studio.review.approve")}
          </Button>
          <Button variant="default" onClick={() => setDoing("edit")} rightSection={<Kbd size="xs">E</Kbd>}>
            {t("studio.review.edit")}
          </Button>
          <Button variant="default" onClick={() => setDoing("reject")} rightSection={<Kbd size="xs">R</Kbd>}>
            {t("studio.review.reject")}
          </Button>
        </Group>
      )}
      <details className={desk.guideline}>
        <summary>{t("studio.review.guideline", { name: guideline.name })}</summary>
        <pre className={styles.code}>{guideline.text}</pre>
      </details>
    </>
  );
}
