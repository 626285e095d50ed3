import { Button } from "@mantine/core";
import { IconEraser } from "@tabler/icons-react";
import { useState } from "react";
import { useChange } from "../../app/use-server.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { OwnRequest } from "./answers.ts";
import { EraseForm } from "./erase-form.tsx";
import { ErasureAnswer } from "./erasure-answer.tsx";
import { Section } from "./section.tsx";

/** Erasing everything, in two steps: what will happen, and then the doing of it. */
export function EraseSection() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  // Nothing is read anew: whoever was erased has nothing left to read.
  const erase = useChange<OwnRequest>([]);
  const send = () => erase.mutate({ path: "/v1/me", method: "DELETE", body: { confirm: true } });
  return (
    <Section id="erase" lead={t("me.erase.lead")}>
      {erase.data && <ErasureAnswer request={erase.data} />}
      {!erase.data && !isOpen && (
        <Button
          variant="default"
          leftSection={<IconEraser aria-hidden size={16} />}
          onClick={() => setOpen(true)}
        >
          {t("me.erase.start")}
        </Button>
      )}
      {!erase.data && isOpen && (
        <EraseForm
          isBusy={erase.isPending}
          failure={erase.error}
          onErase={send}
          onKeep={() => setOpen(false)}
        />
      )}
    </Section>
  );
}
