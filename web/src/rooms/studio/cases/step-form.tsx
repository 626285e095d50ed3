import { Button, Group } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useChange } from "../../../app/use-server.ts";
import { ChangeFailure } from "../change-failure.tsx";
import styles from "../studio.module.css";
import type { Case } from "./answers.ts";

interface StepFormProps {
  readonly one: Case;
  readonly step: "diagnosis" | "fix" | "told" | "evaluation" | "close";
  readonly label: string;
  /** Nothing to send yet where it is absent. */
  readonly body: object | undefined;
  readonly children?: ReactNode;
}

/** Sends one step of a case, and says why where it was not taken. */
export function StepForm({ one, step, label, body, children }: StepFormProps) {
  const change = useChange(["/v1/cases", "/v1/evaluations"]);
  const path = `/v1/cases/${one.caseId}/${step}`;
  const send = () => change.mutate({ path, method: "POST", ...(body && { body }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (body) send();
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      {children}
      <Group>
        <Button type="submit" loading={change.isPending} disabled={body === undefined}>
          {label}
        </Button>
      </Group>
      {change.isError && <ChangeFailure failure={change.error} onRetry={send} />}
    </form>
  );
}
