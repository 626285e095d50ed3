import { Button } from "@mantine/core";
import { IconAlertTriangle, IconHourglass, IconShieldCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { Proof } from "../../api/receipt.ts";
import { moment } from "../../format/dates.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./receipt.module.css";
import { Section } from "./section.tsx";
import { type ProofCheck, verifyProof } from "./verify-proof.ts";

const checkOf = {
  verified: { icon: IconShieldCheck, words: "receipt.proofVerified", tone: "good" },
  failed: { icon: IconAlertTriangle, words: "receipt.proofFailed", tone: "danger" },
  unavailable: { icon: IconHourglass, words: "receipt.proofUnavailable", tone: "soft" },
} as const satisfies Record<ProofCheck, object>;

interface ProofSectionProps {
  readonly proof: Proof | undefined;
  onLookAgain(): void;
}

/** Where the receipt stands in the log. It is called verified only where this browser has done the sum itself. */
export function ProofSection({ proof, onLookAgain }: ProofSectionProps) {
  const { t } = useWords();
  return (
    <Section title={t("receipt.proof")}>
      {proof ? (
        <CheckedProof proof={proof} />
      ) : (
        <p>
          {t("receipt.proofPending")}{" "}
          <Button variant="default" size="compact-sm" onClick={onLookAgain}>
            {t("receipt.lookAgain")}
          </Button>
        </p>
      )}
    </Section>
  );
}

interface CheckedProofProps {
  readonly proof: Proof;
}

function CheckedProof({ proof }: CheckedProofProps) {
  const { t, locale } = useWords();
  const { data: check } = useQuery({
    queryKey: ["proof", proof],
    queryFn: () => verifyProof(proof),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const look = check && checkOf[check];
  const Icon = look?.icon ?? IconHourglass;
  const lines = [
    [t("receipt.sequence"), String(proof.seq)],
    [t("receipt.treeSize"), String(proof.head.size)],
    [t("receipt.leaf"), proof.leafHash],
    [t("receipt.root"), proof.head.root],
    [t("receipt.signedAt"), moment(proof.head.at, locale)],
  ] as const;
  return (
    <>
      <p role="status" className={`${styles.check} ${styles[look?.tone ?? "soft"]}`} data-check={check}>
        <Icon aria-hidden size={20} stroke={1.6} />
        {look ? t(look.words) : t("receipt.proofChecking")}
      </p>
      <dl className={styles.pairs}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={styles.hash}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
