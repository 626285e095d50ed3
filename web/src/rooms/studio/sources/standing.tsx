import { IconCircleCheck, IconLock, IconPlugOff } from "@tabler/icons-react";
import type { SourceStanding } from "../../../../../src/modules/customers/words.ts";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";

const shown = {
  readable: { icon: IconCircleCheck, label: "studio.sources.readable", style: styles.good },
  "attestation-lapsed": { icon: IconLock, label: "studio.sources.lapsed", style: styles.danger },
  "source-closed": { icon: IconPlugOff, label: "studio.sources.isClosed", style: styles.soft },
} as const;

interface StandingProps {
  readonly standing: SourceStanding;
}

/** Whether what a source sent may be read, in words and not by colour alone. */
export function Standing({ standing }: StandingProps) {
  const { t } = useWords();
  const { icon: Icon, label, style } = shown[standing.readable ? "readable" : standing.reason];
  return (
    <span className={`${styles.standing} ${style}`}>
      <Icon aria-hidden size={16} stroke={1.8} />
      {t(label)}
    </span>
  );
}
