import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { moment } from "../../../format/dates.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { Plan, SourceRow } from "./answers.ts";
import { PlanForm } from "./plan-form.tsx";

interface PlanPanelProps {
  readonly source: SourceRow;
}

/** What the source has agreed to send, event by event, as JSON schemas. */
export function PlanPanel({ source }: PlanPanelProps) {
  const { t } = useWords();
  const path = `/v1/sources/${encodeURIComponent(source.id)}/plan`;
  const [isEditing, setEditing] = useState(false);
  const plan = useRead<Plan>(path);
  return (
    <Panel
      title={t("studio.sources.plan")}
      lead={t("studio.sources.planLead")}
      actions={
        source.closedAt === undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil aria-hidden size={15} />}
            aria-expanded={isEditing}
            aria-label={t("studio.sources.editPlan")}
            onClick={() => setEditing(!isEditing)}
          >
            {t("studio.edit")}
          </Button>
        )
      }
    >
      <Awaited query={plan} label={t("studio.sources.plan")}>
        {(plan) =>
          isEditing ? (
            <PlanForm path={path} kept={plan} onDone={() => setEditing(false)} />
          ) : (
            <ShownPlan plan={plan} />
          )
        }
      </Awaited>
    </Panel>
  );
}

interface ShownPlanProps {
  readonly plan: Plan;
}

function ShownPlan({ plan: { version, createdAt, plan } }: ShownPlanProps) {
  const { t, locale } = useWords();
  if (version === 0) return <p className={styles.soft}>{t("studio.sources.noPlan")}</p>;
  return (
    <details>
      <summary>{t("studio.sources.planVersion", { version, at: moment(createdAt, locale) })}</summary>
      <pre className={styles.code}>{JSON.stringify(plan, null, 2)}</pre>
    </details>
  );
}
