import { Button, Group, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChange } from "../../../app/use-server.ts";
import { requestKind } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import styles from "../studio.module.css";
import type { RequestRow } from "./answers.ts";

/** Correcting and objecting need more than a name: they are done on the person's page. */
const kinds: readonly RequestRow["kind"][] = ["access", "export", "erase"];

interface EnterFormProps {
  onDone(): void;
}

/** A request that came by letter or by phone, entered for somebody who has no account. */
export function EnterForm({ onDone }: EnterFormProps) {
  const { t } = useWords();
  const [kind, setKind] = useState<RequestRow["kind"]>("access");
  const [email, setEmail] = useState("");
  const [note, setNote] = useState("");
  const enter = useChange(["/v1/rights-requests"]);
  const send = () =>
    enter.mutate(
      {
        path: "/v1/rights-requests",
        method: "POST",
        body: {
          kind,
          identifier: { kind: "email", value: email.trim() },
          asked: { note: note.trim() },
        },
      },
      { onSuccess: onDone },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <div className={styles.fields}>
        <NativeSelect
          label={t("studio.requests.kind")}
          data={kinds.map((value) => ({ value, label: requestKind(value, t) }))}
          value={kind}
          onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? "access")}
        />
        <TextInput
          required
          type="email"
          label={t("studio.requests.email")}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </div>
      <Textarea
        required
        rows={2}
        label={t("studio.requests.note")}
        description={t("studio.requests.noteHelp")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {enter.isError && <ChangeFailure failure={enter.error} onRetry={send} />}
      <Group gap="xs">
        <Button type="submit" loading={enter.isPending}>
          {t("studio.requests.enter")}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t("studio.cancel")}
        </Button>
      </Group>
    </form>
  );
}
