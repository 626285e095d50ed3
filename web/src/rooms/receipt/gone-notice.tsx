import { IconEraser, IconFileUnknown } from "@tabler/icons-react";
import { TextLink } from "../../app/text-link.tsx";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./receipt.module.css";

interface GoneNoticeProps {
  readonly isErased: boolean;
}

/** A receipt that was erased, or that is absent. One that is somebody else's looks absent too. */
export function GoneNotice({ isErased }: GoneNoticeProps) {
  const { t } = useWords();
  const Icon = isErased ? IconEraser : IconFileUnknown;
  return (
    <div className={styles.gone}>
      <Icon aria-hidden size={40} stroke={1.3} />
      <h1>{t(isErased ? "receipt.erased" : "receipt.missing")}</h1>
      <p className={styles.soft}>{t(isErased ? "receipt.erasedHelp" : "receipt.missingHelp")}</p>
      <TextLink to="/shop">{t("receipt.back")}</TextLink>
    </div>
  );
}
