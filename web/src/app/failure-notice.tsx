import { Button, Text } from "@mantine/core";
import { IconCloudOff, IconHandStop, IconHourglass, IconLock, IconPencil } from "@tabler/icons-react";
import { ApiFailure, type FailureKind } from "../api/failure.ts";
import { useWords } from "../i18n/use-words.ts";
import styles from "./failure-notice.module.css";

const noticeOf = {
  offline: { icon: IconCloudOff, title: "failure.offline", help: "failure.offlineHelp" },
  "rate-limited": { icon: IconHourglass, title: "failure.rateLimited", help: "failure.rateLimitedHelp" },
  "bad-input": { icon: IconPencil, title: "failure.badInput", help: "failure.badInputHelp" },
  conflict: { icon: IconHandStop, title: "failure.conflict", help: "failure.conflictHelp" },
  refused: { icon: IconLock, title: "failure.refused", help: "failure.refusedHelp" },
  unavailable: { icon: IconHandStop, title: "failure.unavailable", help: "failure.unavailableHelp" },
  "not-found": { icon: IconHandStop, title: "failure.unavailable", help: "failure.unavailableHelp" },
  erased: { icon: IconHandStop, title: "failure.unavailable", help: "failure.unavailableHelp" },
} as const satisfies Record<FailureKind, object>;

interface FailureNoticeProps {
  readonly failure: unknown;
  onRetry(): void;
}

/** Says what went wrong and what to do about it. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const { t } = useWords();
  const kind = failure instanceof ApiFailure ? failure.kind : "unavailable";
  const seconds = failure instanceof ApiFailure ? failure.retryAfterSeconds : undefined;
  const { icon: Icon, title, help } = noticeOf[kind];
  return (
    <div role="alert" className={styles.notice}>
      <Icon aria-hidden size={28} stroke={1.5} />
      <div>
        <Text fw={600}>{t(title)}</Text>
        <Text c="dimmed">
          {seconds === undefined ? t(help) : t("failure.rateLimitedHelpSeconds", { count: seconds })}
        </Text>
        <Button variant="default" mt="sm" onClick={onRetry}>
          {t("failure.retry")}
        </Button>
      </div>
    </div>
  );
}
