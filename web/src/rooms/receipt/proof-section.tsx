import { Button } from "@mantine/core";
import { IconAlertTriangle, IconHourglass, IconShieldCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { Proof, Receipt } from "../../api/receipt.ts";
import { useApi } from "../../app/api-context.ts";
import { moment } from "../../format/dates.ts";
import { useWords } from "../../i18n/use-words.ts";
import { checkReceipt, type ReceiptCheck } from "./check-receipt.ts";
import styles from "./receipt.module.css";
import { Section } from "./section.tsx";

interface ProofSectionProps {
  readonly receipt: Receipt;
  onLookAgain(): void;
}

/** Where the receipt stands in the log. It is called verified only where this browser has done the sums itself. */
export function ProofSection({ receipt, onLookAgain }: ProofSectionProps) {
  const { t } = useWords();
  const api = useApi();
  const { data: check } = useQuery({
    queryKey: ["receipt-check", receipt],
    queryFn: async ({ signal }) => checkReceipt(receipt, await api.logKeys(signal)),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Section title={t("receipt.proof")}>
      <CheckLine check={check} />
      {receipt.proof ? (
        <ProofLines proof={receipt.proof} />
      ) : (
        <Button variant="default" size="compact-sm" onClick={onLookAgain}>
          {t("receipt.lookAgain")}
        </Button>
      )}
    </Section>
  );
}

const failedKeys = {
  content: "receipt.failedContent",
  leaf: "receipt.failedLeaf",
  path: "receipt.failedPath",
  signature: "receipt.failedSignature",
} as const;

const signatureKeys = {
  valid: "receipt.signatureValid",
  unchecked: "receipt.signatureUnchecked",
} as const;

const looks = {
  verified: { icon: IconShieldCheck, tone: "good" },
  failed: { icon: IconAlertTriangle, tone: "danger" },
  pending: { icon: IconHourglass, tone: "soft" },
  unavailable: { icon: IconHourglass, tone: "soft" },
} as const satisfies Record<ReceiptCheck["state"], object>;

interface CheckLineProps {
  /** Absent while the browser is at it. */
  readonly check: ReceiptCheck | undefined;
}

function CheckLine({ check }: CheckLineProps) {
  const { t } = useWords();
  const { icon: Icon, tone } = looks[check?.state ?? "pending"];
  const words = (): string => {
    switch (check?.state) {
      case "verified":
        return `${t("receipt.proofVerified")} ${t(signatureKeys[check.signature])}`;
      case "failed":
        return t(failedKeys[check.broken]);
      case "pending":
        return t("receipt.proofPending");
      case "unavailable":
        return t("receipt.proofUnavailable");
      default:
        return t("receipt.proofChecking");
    }
  };
  return (
    <p role="status" className={`${styles.check} ${styles[tone]}`} data-check={check?.state}>
      <Icon aria-hidden size={20} stroke={1.6} />
      {words()}
    </p>
  );
}

interface ProofLinesProps {
  readonly proof: Proof;
}

function ProofLines({ proof }: ProofLinesProps) {
  const { t, locale } = useWords();
  const lines = [
    [t("receipt.sequence"), String(proof.seq)],
    [t("receipt.treeSize"), String(proof.head.size)],
    [t("receipt.leaf"), proof.leafHash],
    [t("receipt.root"), proof.head.root],
    [t("receipt.signedAt"), moment(proof.head.at, locale)],
  ] as const;
  return (
    <dl className={styles.pairs}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={styles.hash}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
