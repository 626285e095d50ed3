import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { type Column, DataTable } from "../data-table.tsx";
import { PageFrame } from "../page-frame.tsx";
import { Panel } from "../panel.tsx";
import studio from "../studio.module.css";
import type { PackRow, Packs } from "./answers.ts";
import { ShareBar } from "./share-bar.tsx";
import { TryPanel } from "./try-panel.tsx";

const measureGrounding = "rapport guard eval grounding --file FILE.tsv";

/** What looks over answers, how well it does, and a box to try it. */
export function GuardPage() {
  const { t, locale } = useWords();
  const packs = useRead<Packs>("/v1/guard/packs");
  const columns: readonly Column<PackRow>[] = [
    { key: "pack", head: t("checks.guard.pack"), cell: ({ title }) => title[locale] },
    {
      key: "language",
      head: t("checks.guard.forTexts"),
      cell: ({ language }) =>
        t(
          language === undefined
            ? "checks.guard.any"
            : language === "en"
              ? "checks.guard.english"
              : "checks.guard.chinese",
        ),
    },
    {
      key: "precision",
      head: t("checks.guard.precision"),
      cell: ({ precision }) => <ShareBar share={precision} />,
    },
    { key: "recall", head: t("checks.guard.recall"), cell: ({ recall }) => <ShareBar share={recall} /> },
    { key: "items", head: t("checks.guard.items"), isNumber: true, cell: ({ items }) => items },
    {
      key: "false",
      head: t("checks.guard.falseFlags"),
      isNumber: true,
      cell: ({ negatives, negativesFlagged }) =>
        t("checks.guard.ofTexts", { flagged: negativesFlagged, texts: negatives }),
    },
  ];
  return (
    <PageFrame title={t("checks.guard.title")} lead={t("checks.guard.lead")}>
      <TryPanel />
      <Awaited query={packs} label={t("checks.guard.title")} lines={8}>
        {({ packs, injection }) => (
          <>
            <Panel title={t("checks.guard.packs")} lead={t("checks.guard.packsLead")}>
              <DataTable
                label={t("checks.guard.packs")}
                columns={columns}
                rows={packs}
                keyOf={({ id }) => id}
              />
            </Panel>
            <Panel title={t("checks.guard.injection")} lead={t("checks.guard.injectionLead")}>
              <InjectionFigures injection={injection} />
            </Panel>
          </>
        )}
      </Awaited>
      <Panel title={t("checks.guard.grounding")}>
        <p>{t("checks.guard.groundingHelp")}</p>
        <pre className={studio.code}>{measureGrounding}</pre>
      </Panel>
    </PageFrame>
  );
}

function InjectionFigures({ injection }: Pick<Packs, "injection">) {
  const { t } = useWords();
  const { found, attacks, flagged, harmless, threshold } = injection;
  return (
    <dl className={studio.pairs}>
      <div>
        <dt>{t("checks.guard.attacksFound")}</dt>
        <dd>{t("checks.guard.share", { part: found, whole: attacks })}</dd>
      </div>
      <div>
        <dt>{t("checks.guard.harmlessFlagged")}</dt>
        <dd>{t("checks.guard.share", { part: flagged, whole: harmless })}</dd>
      </div>
      <div>
        <dt>{t("checks.guard.threshold")}</dt>
        <dd>{threshold}</dd>
      </div>
    </dl>
  );
}
