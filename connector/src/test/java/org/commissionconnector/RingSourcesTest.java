package org.commissionconnector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.config.SettingsFile;
import org.commissionconnector.crm.Provisioning;
import org.commissionconnector.crm.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where each kind of CRM is asked to ring. */
class RingSourcesTest {
  @TempDir private Path folder;

  @Test
  void anOdooProvesItselfByTheSecretInItsAddress() throws IOException {
    assertEquals("https://us.example/rings/odoo/sesame", asked("odoo", "").ringUrl().orElseThrow());
    assertEquals(Optional.empty(), asked("odoo", "").secret());
  }

  @Test
  void aSuiteCrmSignsAndItsAddressHoldsNoSecret() throws IOException {
    Provisioning asked = asked("suitecrm", "");

    assertEquals("https://us.example/signed/suitecrm", asked.ringUrl().orElseThrow());
    assertEquals("sesame", asked.secret().map(Secret::reveal).orElseThrow());
  }

  @Test
  void theFirstSecretOfItsOwnIsWhatItIsToSignWith() throws IOException {
    Provisioning asked =
        asked(
            "suitecrm",
            "  sources: [{connection: suitecrm, proof: suitecrm-package, secrets: [env:NEW, env:OLD]}]");

    assertEquals("https://us.example/signed/suitecrm", asked.ringUrl().orElseThrow());
    assertEquals("new", asked.secret().map(Secret::reveal).orElseThrow());
  }

  @Test
  void aSuiteCrmMayProveItselfByItsAddressWhereTheSettingsSaySo() throws IOException {
    Provisioning asked = asked("suitecrm", "  sources: [{connection: suitecrm, proof: path}]");

    assertEquals("https://us.example/rings/suitecrm/sesame", asked.ringUrl().orElseThrow());
    assertEquals(Optional.empty(), asked.secret());
  }

  private Provisioning asked(String connection, String sources) throws IOException {
    Files.createDirectories(folder.resolve("plans"));
    Path file = folder.resolve("commission.yaml");
    Files.writeString(
        file,
        """
        company: {currency: EUR, timeZone: Europe/Berlin}
        plans: plans
        connections:
          - {name: odoo, kind: odoo, url: "https://odoo.example", database: d, login: l, secret: env:KEY}
          - {name: suitecrm, kind: suitecrm, url: "https://suite.example", login: l, secret: env:KEY}
        server:
          publicUrl: https://us.example/
          secret: env:RINGS
        """
            + sources);
    return new RingSources(
            SettingsFile.read(
                file, Map.of("KEY", "k", "RINGS", "sesame", "NEW", "new", "OLD", "old")))
        .asked(connection);
  }
}
