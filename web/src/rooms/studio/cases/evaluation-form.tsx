import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";
import type { Case } from "./answers.ts";
import { StepForm } from "./step-form.tsx";

/** How an answer may be held against what was expected: which products came, or which words were said. */
const graders = {
  products: { grader: { name: "products" }, expected: '{ "contains": [], "excludes": [] }' },
  contains: { grader: { name: "contains", at: "reply" }, expected: '{ "all": [], "none": [] }' },
} as const;

interface EvaluationFormProps {
  readonly one: Case;
}

/** Makes the evaluation that a case leaves behind: what is asked, and what must come of it, for ever. */
export function EvaluationForm({ one }: EvaluationFormProps) {
  const { t } = useWords();
  const [request, setRequest] = useState(`{ "text": "", "locale": "${one.locale}" }`);
  const [by, setBy] = useState<keyof typeof graders>("products");
  const [expected, setExpected] = useState<string>(graders.products.expected);
  const read = { request: readJson(request), expected: readJson(expected) };
  const isWhole = asks(read.request) && read.expected !== undefined && expected !== graders[by].expected;
  const body = isWhole ? { ...read, grader: graders[by].grader } : undefined;
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
        data={[
          { value: "products", label: t("studio.cases.byProducts") },
          { value: "contains", label: t("studio.cases.byWords") },
        ]}
        value={by}
        onChange={({ currentTarget: { value } }) => {
          const chosen = value === "contains" ? "contains" : "products";
          setBy(chosen);
          setExpected(graders[chosen].expected);
        }}
      />
    </StepForm>
  );
}

/** Whether a request asks for something: an evaluation of nothing would try nothing. */
const asks = (request: unknown): boolean =>
  typeof request === "object" &&
  request !== null &&
  "text" in request &&
  typeof request.text === "string" &&
  request.text.trim() !== "";

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
