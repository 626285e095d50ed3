import { Anchor, Button, Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import { FailureNotice } from "../../app/failure-notice.tsx";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./me.module.css";

interface EraseFormProps {
  readonly isBusy: boolean;
  readonly failure: Error | null;
  onErase(): void;
  onKeep(): void;
}

const happens = [
  "me.erase.data",
  "me.erase.receipts",
  "me.erase.backups",
  "me.erase.suppression",
  "me.erase.account",
] as const;

/** What will happen, and a box to tick before it can. */
export function EraseForm({ isBusy, failure, onErase, onKeep }: EraseFormProps) {
  const { t } = useWords();
  const [isSure, setSure] = useState(false);
  return (
    <div className={styles.erase}>
      <h3>{t("me.erase.happens")}</h3>
      <ul>
        {happens.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <p>
        {t("me.erase.first")}{" "}
        <Anchor underline="always" href="#export">
          {t("me.export.title")}
        </Anchor>
      </p>
      <Checkbox
        label={t("me.erase.sure")}
        checked={isSure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
      <Group gap="xs">
        <Button
          className={isSure ? styles.dangerButton : undefined}
          disabled={!isSure}
          loading={isBusy}
          onClick={onErase}
        >
          {t("me.erase.do")}
        </Button>
        <Button variant="subtle" onClick={onKeep}>
          {t("me.erase.keep")}
        </Button>
      </Group>
      {failure && <FailureNotice failure={failure} onRetry={onErase} />}
    </div>
  );
}
