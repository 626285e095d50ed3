import { Button, Group, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChange } from "../../../app/use-server.ts";
import { identifierKind, requestKind } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import styles from "../studio.module.css";
import type { RequestRow } from "./answers.ts";

/** Correcting and objecting need more than a name: they are done on the person's page. */
const kinds: readonly RequestRow["kind"][] = ["access", "export", "erase"];

/** What somebody can be found by. */
const identifiers = ["email", "phone", "userId"] as const;
type IdentifierKind = (typeof identifiers)[number];

interface EnterFormProps {
  onDone(): void;
}

/** A request that came by letter or by phone, entered for somebody who has no account. */
export function EnterForm({ onDone }: EnterFormProps) {
  const { t } = useWords();
  const [kind, setKind] = useState<RequestRow["kind"]>("access");
  const [found, setFound] = useState<{ readonly kind: IdentifierKind; readonly value: string }>({
    kind: "email",
    value: "",
  });
  const [note, setNote] = useState("");
  const enter = useChange(["/v1/rights-requests"]);
  const send = () =>
    enter.mutate(
      {
        path: "/v1/rights-requests",
        method: "POST",
        body: {
          kind,
          identifier: { kind: found.kind, value: found.value.trim() },
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
        <NativeSelect
          label={t("studio.requests.foundBy")}
          data={identifiers.map((value) => ({ value, label: identifierKind(value, t) }))}
          value={found.kind}
          onChange={(event) =>
            setFound({
              ...found,
              kind: identifiers.find((one) => one === event.currentTarget.value) ?? "email",
            })
          }
        />
        <TextInput
          required
          label={t("studio.requests.who")}
          description={t("studio.requests.whoHelp")}
          value={found.value}
          onChange={(event) => setFound({ ...found, value: event.currentTarget.value })}
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
