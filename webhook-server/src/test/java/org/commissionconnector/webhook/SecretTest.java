package org.commissionconnector.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void printsNothingOfItself() {
    Source source = new Source("odoo", Verifier.secretInPath(Secret.of("s3cret")), List.of());

    assertEquals(
        "Source[name=odoo, verifier=SecretInPath[secrets=[[hidden]]],"
            + " shape=BodyShape[recordFields=[], eventField=Optional.empty,"
            + " listField=Optional.empty], perMinute=6000]",
        source.toString());
  }

  @Test
  void anEmptySecretMatchesNothing() {
    assertFalse(Secret.of("").matches(""));
  }

  @Test
  void isReadAnewEachTime() {
    AtomicReference<String> file = new AtomicReference<>("old");
    Secret secret = Secret.from(file::get);

    assertTrue(secret.matches("old"));
    file.set("new");
    assertTrue(secret.matches("new"));
    assertFalse(secret.matches("old"));
  }

  @Test
  void aSourceNameMustFitIntoAPath() {
    assertEquals(
        "a source is named by lower-case letters, digits and hyphens, not 'Odoo/x'",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Source("Odoo/x", Verifier.secretInPath(Secret.of("x")), List.of()))
            .getMessage());
  }
}
