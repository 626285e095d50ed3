import { Button, Group, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";
import type { Draft } from "./answers.ts";
import { editedDraft } from "./edited-draft.ts";

interface EditDraftProps {
  readonly draft: Draft;
  readonly isSending: boolean;
  onSend(edited: Draft): void;
  onLeave(): void;
}

/** Puts the draft's words right, part by part; the guard looks at them again before they stand. */
export function EditDraft({ draft, isSending, onSend, onLeave }: EditDraftProps) {
  const { t } = useWords();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const edited = editedDraft(draft, texts);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (edited) onSend(edited);
  };
  return (
    <form onSubmit={submit} className={styles.formWide}>
      <p className={styles.soft}>{t("studio.review.editHelp")}</p>
      {draft.parts.map(({ id, text }, at) => (
        <Textarea
          key={id}
          autosize
          minRows={1}
          autoFocus={at === 0}
          label={t("studio.review.part", { number: at + 1 })}
          value={texts[id] ?? text}
          onChange={(event) => setTexts({ ...texts, [id]: event.currentTarget.value })}
        />
      ))}
      <Group gap="xs">
        <Button type="submit" loading={isSending} disabled={edited === undefined}>
          {t("studio.review.sendEdit")}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {t("studio.cancel")}
        </Button>
      </Group>
    </form>
  );
}
