import { Button } from "@mantine/core";
import { IconKey, IconPlugOff } from "@tabler/icons-react";
import { useState } from "react";
import { useChange } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { SourceRow } from "./answers.ts";
import { KeyList } from "./key-list.tsx";
import { HowToSend, WriteKey } from "./write-key.tsx";

interface SendPanelProps {
  readonly source: SourceRow;
}

/** How to send from here, its keys, and closing the source. A closed one has none of it. */
export function SendPanel({ source }: SendPanelProps) {
  const { t } = useWords();
  const path = `/v1/sources/${encodeURIComponent(source.id)}`;
  const issue = useChange<{ readonly writeKey: string }>([path]);
  const [isClosing, setClosing] = useState(false);
  if (source.closedAt) return null;
  const hasKeys = source.platform !== "file";
  return (
    <Panel
      title={t("studio.sources.send")}
      actions={
        <div className={styles.actions}>
          {hasKeys && (
            <Button
              variant="default"
              size="compact-sm"
              loading={issue.isPending}
              leftSection={<IconKey aria-hidden size={15} />}
              onClick={() => issue.mutate({ path: `${path}/write-keys`, method: "POST" })}
            >
              {t("studio.sources.newKey")}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlugOff aria-hidden size={15} />}
            onClick={() => setClosing(true)}
          >
            {t("studio.sources.close")}
          </Button>
        </div>
      }
    >
      {isClosing && <CloseForm path={path} onKeep={() => setClosing(false)} />}
      {issue.data ? (
        <WriteKey writeKey={issue.data.writeKey} platform={source.platform} />
      ) : (
        <HowToSend writeKey="…" platform={source.platform} name={source.name} />
      )}
      {issue.isError && (
        <ChangeFailure
          failure={issue.error}
          onRetry={() => issue.variables && issue.mutate(issue.variables)}
        />
      )}
      {hasKeys && <KeyList path={path} />}
    </Panel>
  );
}

interface CloseFormProps {
  /** The source's own address. */
  readonly path: string;
  onKeep(): void;
}

function CloseForm({ path, onKeep }: CloseFormProps) {
  const { t } = useWords();
  const close = useChange(["/v1/sources"]);
  const send = () => close.mutate({ path: `${path}/close`, method: "POST" });
  return (
    <div className={styles.secret}>
      <p>{t("studio.sources.closeSure")}</p>
      <div className={styles.actions}>
        <Button className={styles.dangerButton} loading={close.isPending} onClick={send}>
          {t("studio.sources.close")}
        </Button>
        <Button variant="subtle" onClick={onKeep}>
          {t("studio.cancel")}
        </Button>
      </div>
      {close.isError && <ChangeFailure failure={close.error} onRetry={send} />}
    </div>
  );
}
