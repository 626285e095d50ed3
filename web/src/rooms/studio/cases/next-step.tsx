import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";
import type { Case } from "./answers.ts";
import { causeKeys, causes } from "./case-words.ts";
import { EvaluationForm } from "./evaluation-form.tsx";
import { StepForm } from "./step-form.tsx";

interface NextStepProps {
  readonly one: Case;
}

/** The one thing to do next: find the cause, mend it, tell whoever it met, make the evaluation, close. */
export function NextStep({ one }: NextStepProps) {
  switch (one.state) {
    case "open":
      return <Diagnose one={one} />;
    case "diagnosed":
      return <Fix one={one} />;
    case "fixed":
      return <Tell one={one} />;
    case "told":
      return one.evaluation ? <Close one={one} /> : <EvaluationForm one={one} />;
    default:
      return null;
  }
}

function Diagnose({ one }: NextStepProps) {
  const { t } = useWords();
  const [cause, setCause] = useState("");
  const [note, setNote] = useState("");
  const body = cause !== "" && note.trim() !== "" ? { cause, note: note.trim() } : undefined;
  return (
    <StepForm one={one} step="diagnosis" label={t("studio.cases.diagnose")} body={body}>
      <NativeSelect
        label={t("studio.cases.causeIs")}
        data={[
          { value: "", label: t("studio.cases.chooseCause") },
          ...causes.map((value) => ({ value, label: t(causeKeys[value]) })),
        ]}
        value={cause}
        onChange={(event) => setCause(event.currentTarget.value)}
      />
      <TextInput
        label={t("studio.cases.causeNote")}
        description={t("studio.cases.noPerson")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </StepForm>
  );
}

function Fix({ one }: NextStepProps) {
  const { t } = useWords();
  const [what, setWhat] = useState("");
  const [by, setBy] = useState("");
  const body = what.trim() !== "" && by.trim() !== "" ? { what: what.trim(), by: by.trim() } : undefined;
  return (
    <StepForm one={one} step="fix" label={t("studio.cases.mended")} body={body}>
      <TextInput
        label={t("studio.cases.fixWhat")}
        description={t("studio.cases.noPerson")}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <TextInput
        label={t("studio.cases.fixBy")}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
    </StepForm>
  );
}

function Tell({ one }: NextStepProps) {
  const { t } = useWords();
  const [how, setHow] = useState("");
  const body = how.trim() === "" ? undefined : { how: how.trim() };
  return (
    <StepForm one={one} step="told" label={t("studio.cases.tell")} body={body}>
      <TextInput
        label={t("studio.cases.tellHow")}
        description={t("studio.cases.tellHelp")}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value)}
      />
    </StepForm>
  );
}

function Close({ one }: NextStepProps) {
  const { t } = useWords();
  return (
    <StepForm one={one} step="close" label={t("studio.cases.close")} body={{}}>
      <p className={styles.soft}>{t("studio.cases.closeHelp")}</p>
    </StepForm>
  );
}
