// The styles of the components that this room alone uses: see `app/mantine-styles.ts`.
import "@mantine/core/styles/Checkbox.layer.css";
import "@mantine/core/styles/PasswordInput.layer.css";
