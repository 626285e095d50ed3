import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import { usualPurpose } from "../people/people-search.ts";
import { PurposeSelect } from "../people/purpose-select.tsx";
import styles from "../studio.module.css";
import type { Reviews } from "./answers.ts";
import { PairReview } from "./pair-review.tsx";

/** As many as the server gives at a time. */
const atOnce = 100;

/** Pairs of which nobody is sure, one after the other: the same person, or not. */
export function LinksPage() {
  const { t } = useWords();
  const { purpose = usualPurpose } = useSearch({ from: "/studio/links" });
  const navigate = useNavigate({ from: "/studio/links" });
  const [decided, setDecided] = useState(0);
  const reviews = useRead<Reviews>(`/v1/link-reviews?limit=${atOnce}`);
  return (
    <PageFrame
      title={t("studio.links.title")}
      lead={t("studio.links.lead")}
      actions={
        <PurposeSelect value={purpose} onChange={(chosen) => navigate({ search: { purpose: chosen } })} />
      }
    >
      <Awaited query={reviews} label={t("studio.links.title")} lines={6}>
        {({ reviews: [next, ...others] }) => (
          <>
            <p role="status" className={styles.soft}>
              {decided > 0 && t("studio.links.decided", { count: decided })}{" "}
              {next &&
                t(others.length + 1 < atOnce ? "studio.links.waiting" : "studio.links.waitingMany", {
                  count: others.length + 1,
                })}
            </p>
            {next ? (
              <PairReview
                key={next.id}
                pair={next}
                purpose={purpose}
                onDecided={() => setDecided(decided + 1)}
              />
            ) : (
              <EmptyNotice title={t("studio.links.none")}>{t("studio.links.noneHelp")}</EmptyNotice>
            )}
          </>
        )}
      </Awaited>
    </PageFrame>
  );
}
