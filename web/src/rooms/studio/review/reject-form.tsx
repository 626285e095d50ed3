import { Button, Group, Kbd, Radio, TextInput } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";
import type { Reasons, Rejection } from "./answers.ts";
import { isRejection } from "./decision-words.ts";

interface RejectFormProps {
  readonly reasons: Reasons;
  readonly isSending: boolean;
  onSend(reason: Rejection, note: string): void;
  onLeave(): void;
}

/** Says why a draft may not go, from the list; a number key chooses. */
export function RejectForm({ reasons, isSending, onSend, onLeave }: RejectFormProps) {
  const { t, locale } = useWords();
  const [reason, setReason] = useState<Rejection>();
  const [note, setNote] = useState("");
  const all = Object.entries(reasons).flatMap(([name, words]) =>
    isRejection(name) ? [{ name, words }] : [],
  );
  useHotkeys(all.map(({ name }, at) => [`${at + 1}`, () => setReason(name)]));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason) onSend(reason, note.trim());
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <Radio.Group
        label={t("studio.review.why")}
        value={reason ?? ""}
        onChange={(name) => isRejection(name) && setReason(name)}
      >
        {all.map(({ name, words }, at) => (
          <Radio
            key={name}
            mt="xs"
            value={name}
            label={
              <>
                {words[locale]} <Kbd size="xs">{at + 1}</Kbd>
              </>
            }
          />
        ))}
      </Radio.Group>
      <TextInput
        label={t("studio.review.note")}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          type="submit"
          loading={isSending}
          disabled={reason === undefined || (reason === "other" && note.trim() === "")}
        >
          {t("studio.review.sendReject")}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {t("studio.cancel")}
        </Button>
      </Group>
    </form>
  );
}
