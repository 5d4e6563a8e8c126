package org.commissionconnector.calculator.plan;

import java.util.Map;
import org.commissionconnector.calculator.message.Language;

/** A name for people; may be missing in any language. */
public record Title(Map<Language, String> texts) {
  public Title {
    texts = Map.copyOf(texts);
  }

  /** In the language, else in English, else in any, else the id given. */
  public String text(Language language, String id) {
    String own = texts.get(language);
    if (own != null) {
      return own;
    }
    String english = texts.get(Language.EN);
    return english != null ? english : texts.values().stream().findFirst().orElse(id);
  }
}
