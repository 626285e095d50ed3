import { Button } from "@mantine/core";
import { useState } from "react";
import { Awaited } from "../../app/awaited.tsx";
import { EmptyNotice } from "../../app/empty-notice.tsx";
import { TextLink } from "../../app/text-link.tsx";
import { useRead } from "../../app/use-server.ts";
import { moment } from "../../format/dates.ts";
import { experienceName } from "../../format/people.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Me } from "./answers.ts";
import styles from "./me.module.css";
import { Section } from "./section.tsx";

/** The receipts of the person's turns, the newest first. */
export function ReceiptsSection() {
  const { t } = useWords();
  const me = useRead<Me>("/v1/me");
  return (
    <Section id="receipts" lead={t("me.receipts.lead")}>
      <Awaited query={me} label={t("me.receipts.title")}>
        {({ receipts }) =>
          receipts.length === 0 ? (
            <EmptyNotice title={t("me.receipts.none")}>
              {t("me.receipts.noneHelp")} <TextLink to="/shop">{t("app.toShop")}</TextLink>
            </EmptyNotice>
          ) : (
            <ReceiptList receipts={receipts} />
          )
        }
      </Awaited>
    </Section>
  );
}

const shownAtOnce = 10;

type ReceiptListProps = Readonly<Pick<Me, "receipts">>;

function ReceiptList({ receipts }: ReceiptListProps) {
  const { t, locale } = useWords();
  const [shown, setShown] = useState(shownAtOnce);
  const hidden = Math.max(0, receipts.length - shown);
  return (
    <>
      <ul className={styles.rows}>
        {receipts.slice(0, shown).map(({ id, at, experience }) => (
          <li key={id}>
            <TextLink to="/receipts/$receiptId" params={{ receiptId: id }}>
              {experienceName(experience, t)}
            </TextLink>
            <time dateTime={at}>{moment(at, locale)}</time>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + 5 * shownAtOnce)}>
          {t("me.receipts.more", { count: hidden })}
        </Button>
      )}
    </>
  );
}
