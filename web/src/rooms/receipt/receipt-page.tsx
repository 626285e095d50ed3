import { Skeleton } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useParams, useSearch } from "@tanstack/react-router";
import { ApiFailure, mayPass } from "../../api/failure.ts";
import { useApi } from "../../app/api-context.ts";
import { FailureNotice } from "../../app/failure-notice.tsx";
import { TextLink } from "../../app/text-link.tsx";
import { usePageTitle } from "../../app/use-page-title.ts";
import { moment } from "../../format/dates.ts";
import { useWords } from "../../i18n/use-words.ts";
import { DataSection } from "./data-section.tsx";
import { FeedbackSection } from "./feedback-section.tsx";
import { GoneNotice } from "./gone-notice.tsx";
import { HowSection } from "./how-section.tsx";
import { ProofSection } from "./proof-section.tsx";
import styles from "./receipt.module.css";
import { UnderstoodSection } from "./understood-section.tsx";
import { WhySection } from "./why-section.tsx";

/** One receipt, for the person that it was written for. */
export function ReceiptPage() {
  const { t, locale } = useWords();
  const { receiptId } = useParams({ from: "/receipts/$receiptId" });
  const { session } = useSearch({ from: "/receipts/$receiptId" });
  const api = useApi();
  usePageTitle(t("receipt.title"));
  const query = useQuery({
    queryKey: ["receipt", receiptId, session],
    queryFn: ({ signal }) => api.receipt(receiptId, session, signal),
    retry: (count, failure) => count < 1 && mayPass(failure),
  });
  const { data: receipt, error } = query;

  // A receipt that was opened by its address knows the last words alone, which may have refined earlier ones.
  const cameFrom = useLocation().state.openedFrom ?? (receipt?.asked ? { q: receipt.asked } : {});

  if (error instanceof ApiFailure && (error.kind === "not-found" || error.kind === "erased")) {
    return <GoneNotice isErased={error.kind === "erased"} />;
  }
  if (error) return <FailureNotice failure={error} onRetry={() => query.refetch()} />;
  if (!receipt) return <Skeleton height={420} radius="lg" aria-label={t("receipt.title")} />;
  return (
    <div className={styles.page}>
      <TextLink to="/shop" search={cameFrom} className={styles.back}>
        <IconArrowLeft aria-hidden size={16} />
        {t("receipt.back")}
      </TextLink>
      <article className={styles.slip}>
        <header className={styles.head}>
          <h1>{t("receipt.title")}</h1>
          <p className={styles.soft}>{t("receipt.lead")}</p>
          <p className={styles.stamp}>
            <time dateTime={receipt.at}>{t("receipt.at", { at: moment(receipt.at, locale) })}</time>
            <code>{receipt.receiptId}</code>
          </p>
        </header>
        <UnderstoodSection receipt={receipt} />
        <WhySection receipt={receipt} />
        <DataSection facts={receipt.facts} />
        <HowSection receipt={receipt} />
        <ProofSection receipt={receipt} onLookAgain={() => query.refetch()} />
        <FeedbackSection
          receipt={receipt}
          session={session}
          cameFrom={cameFrom}
          onGiven={() => query.refetch()}
        />
      </article>
    </div>
  );
}
