import { VisuallyHidden } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { FailureNotice } from "../../app/failure-notice.tsx";
import { usePageTitle } from "../../app/use-page-title.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Answer } from "./answer.tsx";
import { AnswerSkeleton } from "./answer-skeleton.tsx";
import { AskBox } from "./ask-box.tsx";
import { AskTrail } from "./ask-trail.tsx";
import { EarlierAsks } from "./earlier-asks.tsx";
import { Examples } from "./examples.tsx";
import styles from "./shop-page.module.css";
import { isFull, type Step, searchOf, type Trail, trailOf } from "./trail.ts";
import { useTurn } from "./use-turn.ts";

/** Finding a product in one's own words. The address holds what was asked; everything shown follows from it. */
export function ShopPage() {
  const { t, locale } = useWords();
  const search = useSearch({ from: "/shop" });
  const navigate = useNavigate({ from: "/shop" });
  const trail = trailOf(search);
  const plain = search.plain ?? false;
  const { turn, progress } = useTurn({ trail, locale, plain });
  const isEmpty = trail.length === 0;
  usePageTitle(isEmpty ? t("shop.title") : lastWords(trail));

  const goTo = (next: Trail, isPlain = plain): void => {
    navigate({ search: searchOf(next, isPlain), resetScroll: false });
  };
  const goOn = (step: Step): void =>
    goTo(isFull(trail) && typeof step === "string" ? [step] : [...trail, step]);

  return (
    <div className={isEmpty ? styles.opening : styles.page}>
      {isEmpty ? (
        <h1 className={styles.headline}>{t("shop.headline")}</h1>
      ) : (
        <VisuallyHidden component="h1">{t("shop.title")}</VisuallyHidden>
      )}
      {isEmpty && <p className={styles.lead}>{t("shop.lead")}</p>}
      {!isEmpty && <AskTrail trail={trail} onGoTo={goTo} />}
      <AskBox isAgain={!isEmpty} isBusy={turn.isFetching} onAsk={goOn} />
      {isEmpty && <Examples onAsk={goOn} />}
      {isEmpty && <EarlierAsks onGoTo={goTo} />}
      {turn.isError && <FailureNotice failure={turn.error} onRetry={() => turn.refetch()} />}
      {!isEmpty && !turn.isError && !turn.data && <AnswerSkeleton progress={progress} />}
      {turn.data && (
        <Answer turn={turn.data} isPlain={plain} onStep={goOn} onPlain={(isPlain) => goTo(trail, isPlain)} />
      )}
    </div>
  );
}

/** The last thing that was said in so many words, for the tab and the history of the browser. */
const lastWords = (trail: Trail): string =>
  trail.findLast((step): step is string => typeof step === "string") ?? "";
