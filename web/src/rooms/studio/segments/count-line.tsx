import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ApiFailure } from "../../../api/failure.ts";
import { useApi } from "../../../app/api-context.ts";
import { wordCount } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import studio from "../studio.module.css";
import type { Audience, PeopleCounted } from "./answers.ts";
import { isComplete } from "./edit-filter.ts";
import styles from "./segments.module.css";

/** A pause in editing that is long enough to count, and how often a count is taken anew; in milliseconds. */
const pause = 400;
const refreshed = 15_000;

interface CountLineProps {
  readonly audience: Audience;
}

/** How many people an audience comes to now, and who is left out because they have not permitted its purpose. */
export function CountLine({ audience }: CountLineProps) {
  const { t, locale } = useWords();
  const { send } = useApi();
  const [settled] = useDebouncedValue(audience, pause);
  const isReady = settled.purpose !== "" && isComplete(settled.filter);
  const count = useQuery({
    queryKey: ["read", "/v1/segments/count", settled],
    queryFn: async ({ signal }): Promise<PeopleCounted> =>
      (await send("/v1/segments/count", { method: "POST", body: settled, signal })).json(),
    enabled: isReady,
    placeholderData: keepPreviousData,
    refetchInterval: refreshed,
    retry: false,
  });
  if (!isReady) return <p className={studio.soft}>{t("studio.segments.notReady")}</p>;
  if (count.isError) {
    const isBad = count.error instanceof ApiFailure && count.error.kind === "bad-input";
    return (
      <p role="alert" className={studio.caution}>
        {t(isBad ? "studio.segments.notNeeded" : "studio.segments.notCounted")}
      </p>
    );
  }
  if (!count.data) return <p className={studio.soft}>{t("studio.segments.counting")}</p>;
  const { people, leftOut } = count.data;
  return (
    <p role="status" className={styles.count} aria-busy={count.isPlaceholderData}>
      <span>
        <span className={styles.number}>{wordCount(people, locale)}</span>{" "}
        {t("studio.segments.people", { count: people })}
      </span>
      <span className={studio.soft}>
        {t("studio.segments.leftOut", { count: leftOut, number: wordCount(leftOut, locale) })}
      </span>
    </p>
  );
}
