import { Button, Kbd } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { useRead } from "../../../app/use-server.ts";
import { moment } from "../../../format/dates.ts";
import { experienceName } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { Queue, Summary } from "./answers.ts";
import { riskKeys } from "./decision-words.ts";
import { FiguresPanel } from "./figures-panel.tsx";
import { OpenedReview } from "./opened-review.tsx";
import desk from "./review.module.css";
import { SamplesPanel } from "./samples-panel.tsx";

/** Milliseconds after which the queue is read again: others work on it, too. */
const readAgainMs = 15_000;

/** Drafts that wait for a person: the riskiest and most urgent first, one open beside the queue. */
export function ReviewPage() {
  const { t } = useWords();
  const queue = useRead<Queue>("/v1/reviews?limit=100", { every: readAgainMs });
  return (
    <PageFrame title={t("studio.review.title")} lead={t("studio.review.lead")}>
      <Awaited query={queue} label={t("studio.review.title")} lines={8}>
        {({ reviews, reasons }) =>
          reviews.length === 0 ? (
            <EmptyNotice title={t("studio.review.none")}>{t("studio.review.noneHelp")}</EmptyNotice>
          ) : (
            <Desk reviews={reviews} reasons={reasons} />
          )
        }
      </Awaited>
      <SamplesPanel />
      <FiguresPanel />
    </PageFrame>
  );
}

function Desk({ reviews, reasons }: Pick<Queue, "reviews" | "reasons">) {
  const { t } = useWords();
  // What is open stays open whatever comes into the queue: a key must never decide on what nobody has read.
  const [chosen, setChosen] = useState(reviews[0]?.reviewId);
  const go = (step: number): void => {
    const at = reviews.findIndex(({ reviewId }) => reviewId === chosen);
    const next = at < 0 ? 0 : (at + step + reviews.length) % reviews.length;
    setChosen(reviews[next]?.reviewId);
  };
  useHotkeys([
    ["n", () => go(1)],
    ["p", () => go(-1)],
  ]);
  return (
    <div className={desk.desk}>
      <Panel
        title={t("studio.review.waiting", { count: reviews.length })}
        actions={
          <span className={styles.soft}>
            <Kbd size="xs">N</Kbd> <Kbd size="xs">P</Kbd>
          </span>
        }
      >
        <ol className={desk.queue}>
          {reviews.map((review) => (
            <li key={review.reviewId}>
              <QueueItem
                review={review}
                isOpen={review.reviewId === chosen}
                onOpen={() => setChosen(review.reviewId)}
              />
            </li>
          ))}
        </ol>
      </Panel>
      {chosen && <OpenedReview key={chosen} reviewId={chosen} reasons={reasons} />}
    </div>
  );
}

interface QueueItemProps {
  readonly review: Summary;
  readonly isOpen: boolean;
  onOpen(): void;
}

function QueueItem({ review, isOpen, onOpen }: QueueItemProps) {
  const { t, locale } = useWords();
  const { risk, experience, dueAt, overdue, findings } = review;
  return (
    <Button
      variant={isOpen ? "light" : "subtle"}
      fullWidth
      justify="flex-start"
      aria-current={isOpen}
      className={desk.item}
      onClick={onOpen}
    >
      <span className={desk.itemText}>
        <span>
          <strong data-risk={risk} className={desk.risk}>
            {t(riskKeys[risk])}
          </strong>{" "}
          · {experienceName(experience, t)} · {t("studio.review.findings", { count: findings })}
        </span>
        <span className={overdue ? styles.danger : styles.soft}>
          {t(overdue ? "studio.review.overdue" : "studio.review.due", { at: moment(dueAt, locale) })}
        </span>
      </span>
    </Button>
  );
}
