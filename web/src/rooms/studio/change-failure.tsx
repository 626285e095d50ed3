import { IconAlertTriangle } from "@tabler/icons-react";
import { ApiFailure } from "../../api/failure.ts";
import { FailureNotice } from "../../app/failure-notice.tsx";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./studio.module.css";

/** What the server says no to for a reason that whoever sent it can do something about. */
const reasons = {
  "customers/source-exists": "studio.failure.sourceExists",
  "customers/source-closed": "studio.failure.sourceClosed",
  "customers/bad-segment": "studio.failure.badSegment",
  "customers/computed-trait-exists": "studio.failure.computedTraitExists",
  "customers/no-computed-trait": "studio.failure.gone",
  "customers/no-segment": "studio.failure.gone",
  "customers/no-source": "studio.failure.gone",
  "customers/no-person": "studio.failure.noPerson",
  "customers/no-edge": "studio.failure.gone",
  "customers/no-review": "studio.failure.decided",
  "customers/decided": "studio.failure.decided",
  "customers/kept-apart": "studio.failure.keptApart",
  "platform/locked": "studio.failure.decided",
  "customers/request-answered": "studio.failure.decided",
  "trust/purpose-changed": "studio.failure.purposeChanged",
} as const;

const isReason = (code: string): code is keyof typeof reasons => Object.hasOwn(reasons, code);

interface ChangeFailureProps {
  readonly failure: unknown;
  onRetry(): void;
}

/** Why a change was not made, and what to do about it. */
export function ChangeFailure({ failure, onRetry }: ChangeFailureProps) {
  const { t } = useWords();
  const code = failure instanceof ApiFailure ? failure.code : undefined;
  const isBad = failure instanceof ApiFailure && failure.kind === "bad-input";
  const known = code !== undefined && isReason(code) ? reasons[code] : undefined;
  const reason = known ?? (isBad ? "studio.failure.badInput" : undefined);
  if (reason === undefined) return <FailureNotice failure={failure} onRetry={onRetry} />;
  return (
    <p role="alert" className={`${styles.standing} ${styles.danger}`}>
      <IconAlertTriangle aria-hidden size={16} />
      {t(reason)}
    </p>
  );
}
