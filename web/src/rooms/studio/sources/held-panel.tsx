import { Button } from "@mantine/core";
import { useChange, useRead } from "../../../app/use-server.ts";
import { fullDay } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { HeldReport, SourceRow } from "./answers.ts";

interface HeldPanelProps {
  readonly source: SourceRow;
}

/** Events that are kept apart, unread, with the way to let them in. Absent where there are none. */
export function HeldPanel({ source }: HeldPanelProps) {
  const { t, locale } = useWords();
  const path = `/v1/sources/${encodeURIComponent(source.id)}`;
  const held = useRead<HeldReport>(`${path}/quarantine`);
  const release = useChange([path]);
  const rows = held.data?.held ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title={t("studio.sources.held")}>
      <ul className={styles.rows}>
        {rows.map(({ reason, words, count, oldest }) => (
          <li key={reason}>
            <div className={styles.rowHead}>
              <span>{words[locale]}</span>
              <Button
                variant="default"
                size="compact-sm"
                loading={release.isPending}
                onClick={() =>
                  release.mutate({ path: `${path}/quarantine/release`, method: "POST", body: { reason } })
                }
              >
                {t("studio.sources.release")}
              </Button>
            </div>
            <div className={styles.soft}>
              {t("studio.sources.heldSince", { count, at: fullDay(oldest, locale) })}
            </div>
          </li>
        ))}
      </ul>
      {release.isError && (
        <ChangeFailure
          failure={release.error}
          onRetry={() => release.variables && release.mutate(release.variables)}
        />
      )}
    </Panel>
  );
}
