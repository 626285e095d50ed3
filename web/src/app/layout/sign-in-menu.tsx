import { Button, Menu } from "@mantine/core";
import { IconLogout, IconUserCircle } from "@tabler/icons-react";
import type { Session } from "../../api/session.ts";
import { roleKeys } from "../../format/roles.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useSignIn } from "../use-session.ts";
import styles from "./shell.module.css";

interface SignInMenuProps {
  readonly session: Session;
}

/** One-click sign-in of the demonstration, and signing out wherever someone is signed in. */
export function SignInMenu({ session }: SignInMenuProps) {
  const { t } = useWords();
  const signIn = useSignIn();
  const { signedIn, demonstrationRoles } = session;
  // A demonstration's account has one role; an account of several goes by the first.
  const role = signedIn ? session.roles.at(0) : undefined;
  if (demonstrationRoles.length === 0 && !signedIn) return null;
  return (
    <Menu position="bottom-end" width={220} closeOnItemClick>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={styles.tool}
          loading={signIn.isPending}
          leftSection={<IconUserCircle aria-hidden size={18} stroke={1.6} />}
          aria-label={role ? t("account.signedInAs", { role: t(roleKeys[role]) }) : t("account.signIn")}
        >
          <span className={styles.toolText}>{role ? t(roleKeys[role]) : t("account.signIn")}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {signIn.isError && (
          <Menu.Label role="alert" c="var(--danger)">
            {t("account.failed")}
          </Menu.Label>
        )}
        {demonstrationRoles.length > 0 && <Menu.Label>{t("account.asRole")}</Menu.Label>}
        {demonstrationRoles.map((one) => (
          <Menu.Item key={one} aria-current={one === role} onClick={() => signIn.mutate(one)}>
            {t(roleKeys[one])}
          </Menu.Item>
        ))}
        {signedIn && (
          <Menu.Item
            leftSection={<IconLogout aria-hidden size={16} />}
            onClick={() => signIn.mutate(undefined)}
          >
            {t("account.signOut")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
