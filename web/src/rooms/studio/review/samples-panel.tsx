import { Button, Group, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { useChange, useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import { useMay } from "../use-may.ts";
import type { Queue, Rejection, Sample, Samples } from "./answers.ts";
import { isRejection } from "./decision-words.ts";
import desk from "./review.module.css";

/** Released answers that nothing was seen in, drawn by the plan: were they right? */
export function SamplesPanel() {
  const { t } = useWords();
  const samples = useRead<Samples>("/v1/reviews/samples?limit=20");
  return (
    <Panel title={t("studio.review.samples")} lead={t("studio.review.samplesLead")}>
      <Awaited query={samples} label={t("studio.review.samples")}>
        {({ samples }) =>
          samples.length === 0 ? (
            <p className={styles.soft}>{t("studio.review.noSamples")}</p>
          ) : (
            <ul className={styles.rows}>
              {samples.map((sample) => (
                <SampleItem key={sample.sampleId} sample={sample} />
              ))}
            </ul>
          )
        }
      </Awaited>
    </Panel>
  );
}

interface SampleItemProps {
  readonly sample: Sample;
}

function SampleItem({ sample: { sampleId, reply } }: SampleItemProps) {
  const { t, locale } = useWords();
  const may = useMay();
  const reasons = useRead<Queue>("/v1/reviews?limit=1").data?.reasons ?? {};
  const [reason, setReason] = useState<Rejection>();
  const change = useChange(["/v1/reviews"]);
  const judge = (right: boolean): void =>
    change.mutate({
      path: `/v1/reviews/samples/${sampleId}`,
      method: "POST",
      body: { right, ...(!right && { reason }) },
    });
  const { asked, said } = textsOf(reply);
  return (
    <li>
      <p>
        <strong>{asked}</strong>
      </p>
      <p className={desk.reply}>{said}</p>
      {may("decideReviews") && (
        <Group gap="xs" align="flex-end">
          <Button size="compact-md" loading={change.isPending} onClick={() => judge(true)}>
            {t("studio.review.right")}
          </Button>
          <NativeSelect
            size="xs"
            aria-label={t("studio.review.why")}
            data={[
              { value: "", label: t("studio.review.chooseWhy") },
              ...Object.entries(reasons).map(([value, words]) => ({ value, label: words[locale] })),
            ]}
            value={reason ?? ""}
            onChange={({ currentTarget: { value } }) => setReason(isRejection(value) ? value : undefined)}
          />
          <Button
            size="compact-md"
            variant="default"
            disabled={reason === undefined}
            loading={change.isPending}
            onClick={() => judge(false)}
          >
            {t("studio.review.wrong")}
          </Button>
        </Group>
      )}
      {change.isError && (
        <ChangeFailure
          failure={change.error}
          onRetry={() => change.variables && change.mutate(change.variables)}
        />
      )}
    </li>
  );
}

/** What was asked and answered; its shape is the Experience's own. */
function textsOf(reply: unknown): { asked: string; said: string } {
  if (typeof reply !== "object" || reply === null) return { asked: "", said: String(reply) };
  const asked = "asked" in reply && typeof reply.asked === "string" ? reply.asked : "";
  const said = "reply" in reply && typeof reply.reply === "string" ? reply.reply : JSON.stringify(reply);
  return { asked, said };
}
