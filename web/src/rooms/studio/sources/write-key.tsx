import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { SourcePlatform } from "../../../../../src/modules/customers/words.ts";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";
import { snippetFor } from "./snippets.ts";

interface WriteKeyProps {
  /** Absent for a source that sends nothing, but is imported. */
  readonly writeKey: string | undefined;
  readonly platform: SourcePlatform;
}

/** A new write key with what to do with it: the one time that it is shown. */
export function WriteKey({ writeKey, platform }: WriteKeyProps) {
  const { t } = useWords();
  if (writeKey === undefined) return <p role="status">{t("studio.sources.registered")}</p>;
  return (
    <div role="status" className={styles.secret}>
      <p>
        <strong>{t("studio.sources.keyOnce")}</strong>
      </p>
      <p>
        <code>{writeKey}</code>{" "}
        <CopyButton value={writeKey}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={copied ? <IconCheck aria-hidden size={14} /> : <IconCopy aria-hidden size={14} />}
              onClick={copy}
            >
              {t(copied ? "studio.copied" : "studio.copy")}
            </Button>
          )}
        </CopyButton>
      </p>
      <HowToSend writeKey={writeKey} platform={platform} />
    </div>
  );
}

interface HowToSendProps {
  readonly writeKey: string;
  readonly platform: SourcePlatform;
  /** The source's name, for the command that imports files. */
  readonly name?: string;
}

/** How an SDK that exists already is pointed here. */
export function HowToSend({ writeKey, platform, name = "NAME" }: HowToSendProps) {
  const { t } = useWords();
  const snippet = snippetFor(platform, { writeKey, name, origin: location.origin });
  return (
    <>
      <p>{t(platform === "file" ? "studio.sources.howToImport" : "studio.sources.howToSend")}</p>
      <pre className={styles.code}>{snippet}</pre>
    </>
  );
}
