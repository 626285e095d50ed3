import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ApiFailure } from "../../api/failure.ts";
import type { Role } from "../../api/session.ts";
import { useApi } from "../../app/api-context.ts";
import { FailureNotice } from "../../app/failure-notice.tsx";
import { useSignIn } from "../../app/use-session.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./me.module.css";

interface SignedOutProps {
  /** Whom one can be with one click; empty outside of a demonstration. */
  readonly roles: readonly Role[];
}

/** What stands here for whoever is signed in, and the way in. */
export function SignedOut({ roles }: SignedOutProps) {
  const { t } = useWords();
  const enter = useSignIn();
  return (
    <div className={styles.signedOut}>
      <h1>{t("me.title")}</h1>
      <p className={styles.lead}>{t("me.signedOut.lead")}</p>
      <ul>
        <li>{t("me.signedOut.see")}</li>
        <li>{t("me.signedOut.decide")}</li>
        <li>{t("me.signedOut.take")}</li>
      </ul>
      <p className={styles.soft}>{t("me.signedOut.anonymous")}</p>
      {roles.includes("customer") ? (
        <>
          <Group>
            <Button size="md" loading={enter.isPending} onClick={() => enter.mutate("customer")}>
              {t("me.signedOut.asCustomer")}
            </Button>
          </Group>
          {enter.isError && (
            <FailureNotice failure={enter.error} onRetry={() => enter.mutate(enter.variables)} />
          )}
        </>
      ) : (
        <SignInForm />
      )}
    </div>
  );
}

function SignInForm() {
  const { t } = useWords();
  const api = useApi();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({
    mutationFn: () => api.signIn({ email, password }),
    // Nothing that was answered to one person stays in the memory of a page that is another's.
    onSuccess: () => location.reload(),
  });
  const isRefused = enter.error instanceof ApiFailure && enter.error.kind === "refused";
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={360}>
        <TextInput
          type="email"
          required
          autoComplete="username"
          label={t("me.signedOut.email")}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          required
          autoComplete="current-password"
          label={t("me.signedOut.password")}
          error={isRefused && t("me.signedOut.wrong")}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("me.signedOut.show") }}
        />
        <Button type="submit" loading={enter.isPending}>
          {t("account.signIn")}
        </Button>
        {enter.isError && !isRefused && (
          <FailureNotice failure={enter.error} onRetry={() => enter.mutate()} />
        )}
      </Stack>
    </form>
  );
}
