import { Button, Group, Stack, Textarea } from "@mantine/core";
import { IconEyeOff, IconFlag, IconHandStop, IconThumbUp } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { Feedback, Receipt } from "../../api/receipt.ts";
import { useApi } from "../../app/api-context.ts";
import { FailureNotice } from "../../app/failure-notice.tsx";
import { useWords } from "../../i18n/use-words.ts";
import type { ShopSearch } from "../shop/trail.ts";
import { EventList } from "./event-list.tsx";
import styles from "./receipt.module.css";
import { Section } from "./section.tsx";

interface FeedbackSectionProps {
  readonly receipt: Receipt;
  readonly session: string | undefined;
  /** What the shop was asked when it gave the answer. */
  readonly cameFrom: ShopSearch;
  onGiven(): void;
}

/** What the person can say to a receipt, and what has been said and done since. */
export function FeedbackSection({ receipt, session, cameFrom, onGiven }: FeedbackSectionProps) {
  const { t } = useWords();
  const api = useApi();
  const navigate = useNavigate();
  const [isNoting, setNoting] = useState(false);
  const give = useMutation({
    mutationFn: (feedback: Feedback) => api.giveFeedback(receipt.receiptId, session, feedback),
    onSuccess: () => {
      setNoting(false);
      onGiven();
    },
  });
  const showPlain = (): void => {
    navigate({ to: "/shop", search: { ...cameFrom, plain: true } });
  };
  return (
    <Section title={t("receipt.yours")}>
      <Group gap="sm">
        <Button
          variant="default"
          aria-expanded={isNoting}
          leftSection={<IconFlag aria-hidden size={16} />}
          onClick={() => setNoting(!isNoting)}
        >
          {t("receipt.wrong")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconThumbUp aria-hidden size={16} />}
          onClick={() => give.mutate({ kind: "helpful" })}
        >
          {t("receipt.helpful")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconHandStop aria-hidden size={16} />}
          onClick={() => give.mutate({ kind: "object" })}
        >
          {t("receipt.object")}
        </Button>
        <Button variant="default" leftSection={<IconEyeOff aria-hidden size={16} />} onClick={showPlain}>
          {t("receipt.unpersonalised")}
        </Button>
      </Group>
      {isNoting && (
        <WrongForm isBusy={give.isPending} onCancel={() => setNoting(false)} onSend={give.mutate} />
      )}
      {give.isError && <FailureNotice failure={give.error} onRetry={() => give.mutate(give.variables)} />}
      <p role="status" className={styles.good}>
        {give.isSuccess && t("receipt.thanks")}
      </p>
      <EventList events={receipt.events} />
    </Section>
  );
}

interface WrongFormProps {
  readonly isBusy: boolean;
  onCancel(): void;
  onSend(feedback: Feedback): void;
}

/** Two thousand characters are as many as the server takes. */
const longestNote = 2_000;

function WrongForm({ isBusy, onCancel, onSend }: WrongFormProps) {
  const { t } = useWords();
  const [note, setNote] = useState("");
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const said = note.trim();
    onSend({ kind: "wrong", ...(said && { note: said }) });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm" mt="md" maw={560}>
        <Textarea
          autosize={false}
          rows={3}
          maxLength={longestNote}
          label={t("receipt.note")}
          description={t("receipt.noteHelp")}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" loading={isBusy}>
            {t("receipt.send")}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t("receipt.cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
