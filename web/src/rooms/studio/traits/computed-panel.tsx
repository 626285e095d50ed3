import { Button, Group } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { useChange, useRead } from "../../../app/use-server.ts";
import { staffCategoryName } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import { useMay } from "../use-may.ts";
import type { ComputedRow, ComputedTraits } from "./answers.ts";
import { ComputedForm } from "./computed-form.tsx";
import { wordDefinition } from "./definition-words.ts";

/** Milliseconds after which it is asked again how far the filling has come. */
const lookEvery = 5_000;

/** What is worked out of events: by which definition, and whether all kept events are in it yet. */
export function ComputedPanel() {
  const { t } = useWords();
  const isOpen = useMay();
  const [isDefining, setDefining] = useState(false);
  const computed = useRead<ComputedTraits>("/v1/computed-traits", { every: lookEvery });
  return (
    <Panel
      title={t("studio.traits.computed")}
      lead={t("studio.traits.computedLead")}
      actions={
        isOpen("defineTraits") && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus aria-hidden size={15} />}
            aria-expanded={isDefining}
            onClick={() => setDefining(!isDefining)}
          >
            {t("studio.traits.define")}
          </Button>
        )
      }
    >
      {isDefining && <ComputedForm onDone={() => setDefining(false)} />}
      <Awaited query={computed} label={t("studio.traits.computed")}>
        {({ computedTraits }) =>
          computedTraits.length === 0 ? (
            <EmptyNotice title={t("studio.traits.noneComputed")}>
              {t("studio.traits.noneComputedHelp")}
            </EmptyNotice>
          ) : (
            <ul className={styles.rows}>
              {computedTraits.map((row) => (
                <ComputedItem key={row.definition.name} row={row} />
              ))}
            </ul>
          )
        }
      </Awaited>
    </Panel>
  );
}

interface ComputedItemProps {
  readonly row: ComputedRow;
}

function ComputedItem({ row: { definition, filled } }: ComputedItemProps) {
  const { t, locale } = useWords();
  const isOpen = useMay();
  const [isRemoving, setRemoving] = useState(false);
  const remove = useChange(["/v1/computed-traits", "/v1/profiles", "/v1/me"]);
  const { name, label, category } = definition;
  const send = () =>
    remove.mutate({ path: `/v1/computed-traits/${encodeURIComponent(name)}`, method: "DELETE" });
  return (
    <li>
      <div className={styles.rowHead}>
        <span>
          <strong>{label[locale]}</strong> <code className={styles.soft}>{name}</code>
          <br />
          {wordDefinition(definition, t, locale)}
          <br />
          <span className={styles.soft}>
            {staffCategoryName(category, t)}
            {" · "}
            {t(filled ? "studio.traits.filled" : "studio.traits.filling")}
          </span>
        </span>
        {isOpen("defineTraits") && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconTrash aria-hidden size={15} />}
            aria-expanded={isRemoving}
            aria-label={t("studio.traits.removeOne", { name: label[locale] })}
            onClick={() => setRemoving(!isRemoving)}
          >
            {t("studio.remove")}
          </Button>
        )}
      </div>
      {isRemoving && (
        <div className={styles.secret}>
          <p>{t("studio.traits.removeSure")}</p>
          <Group gap="xs">
            <Button loading={remove.isPending} onClick={send}>
              {t("studio.remove")}
            </Button>
            <Button variant="subtle" onClick={() => setRemoving(false)}>
              {t("studio.cancel")}
            </Button>
          </Group>
        </div>
      )}
      {remove.isError && <ChangeFailure failure={remove.error} onRetry={send} />}
    </li>
  );
}
