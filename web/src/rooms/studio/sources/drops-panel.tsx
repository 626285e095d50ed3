import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { fullDay, wordCount } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { type Column, DataTable } from "../data-table.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { Drop, DropReport, SourceRow } from "./answers.ts";

interface DropsPanelProps {
  readonly source: SourceRow;
}

/** What was sent and not taken in, by day and reason. */
export function DropsPanel({ source }: DropsPanelProps) {
  const { t, locale } = useWords();
  const drops = useRead<DropReport>(`/v1/sources/${encodeURIComponent(source.id)}/drops`);
  const columns: readonly Column<Drop>[] = [
    { key: "day", head: t("studio.sources.day"), cell: ({ day }) => fullDay(day, locale) },
    { key: "reason", head: t("studio.sources.reason"), cell: ({ words }) => words[locale] },
    {
      key: "count",
      head: t("studio.sources.count"),
      isNumber: true,
      cell: ({ count }) => wordCount(count, locale),
    },
  ];
  return (
    <Panel title={t("studio.sources.drops")} lead={t("studio.sources.dropsLead")}>
      <Awaited query={drops} label={t("studio.sources.drops")}>
        {({ drops }) =>
          drops.length === 0 ? (
            <p className={styles.soft}>{t("studio.sources.noDrops")}</p>
          ) : (
            <DataTable
              label={t("studio.sources.drops")}
              columns={columns}
              rows={drops}
              keyOf={({ day, reason }) => `${day} ${reason}`}
            />
          )
        }
      </Awaited>
    </Panel>
  );
}
