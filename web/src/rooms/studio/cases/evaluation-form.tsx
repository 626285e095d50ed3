import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";
import type { Case } from "./answers.ts";
import { StepForm } from "./step-form.tsx";

/** How an answer may be held against what was expected. */
const graders = ["products", "contains", "constraints", "json-subset", "exact", "claims-backed"] as const;

interface EvaluationFormProps {
  readonly one: Case;
}

/** Makes the evaluation that a case leaves behind: what is asked, and what must come of it, for ever. */
export function EvaluationForm({ one }: EvaluationFormProps) {
  const { t } = useWords();
  const [request, setRequest] = useState(`{ "text": "", "locale": "${one.locale}" }`);
  const [expected, setExpected] = useState('{ "contains": [] }');
  const [grader, setGrader] = useState<string>(graders[0]);
  const read = { request: readJson(request), expected: readJson(expected) };
  const body =
    read.request !== undefined && read.expected !== undefined
      ? { ...read, grader: { name: grader } }
      : undefined;
  return (
    <StepForm one={one} step="evaluation" label={t("studio.cases.makeEvaluation")} body={body}>
      <p className={styles.soft}>{t("studio.cases.whyEvaluation")}</p>
      <Textarea
        autosize
        label={t("studio.cases.request")}
        description={t("studio.cases.noPerson")}
        error={read.request === undefined && t("studio.cases.notJson")}
        classNames={{ input: styles.codeInput }}
        value={request}
        onChange={(event) => setRequest(event.currentTarget.value)}
      />
      <Textarea
        autosize
        label={t("studio.cases.expected")}
        error={read.expected === undefined && t("studio.cases.notJson")}
        classNames={{ input: styles.codeInput }}
        value={expected}
        onChange={(event) => setExpected(event.currentTarget.value)}
      />
      <NativeSelect
        label={t("studio.cases.grader")}
        data={[...graders]}
        value={grader}
        onChange={(event) => setGrader(event.currentTarget.value)}
      />
    </StepForm>
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
