package org.commissionconnector.demo.odoo;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A view must name places and fields that are there. */
final class ViewBehaviour implements Behaviour {
  private static final Pattern PLACE =
      Pattern.compile("//(notebook|sheet|header|form|group|page|field\\[@name='[a-z_]+'\\])");
  private static final Set<String> SUBVIEWS = Set.of("tree", "form", "kanban");

  @Override
  public void creating(Transaction transaction, Changes values) {
    check(transaction, values.get("model"), values.get("arch_base"));
  }

  @Override
  public void writing(Transaction transaction, Row before, Changes changes) {
    if (changes.has("arch_base")) {
      check(transaction, before.value("model"), changes.get("arch_base"));
    }
  }

  private static void check(
      Transaction transaction, java.util.Optional<Object> model, java.util.Optional<Object> arch) {
    if (model.isPresent() && arch.isPresent()) {
      Element root = parse(arch.get().toString());
      places(root);
      fields(transaction, transaction.model(model.get().toString()), root);
    }
  }

  private static Element parse(String arch) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(arch)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw OdooError.validation("Error while parsing or validating view:\n\n" + e.getMessage());
    }
  }

  private static void places(Element root) {
    NodeList all = root.getElementsByTagName("xpath");
    for (int i = 0; i < all.getLength(); i++) {
      String place = ((Element) all.item(i)).getAttribute("expr");
      if (!PLACE.matcher(place).matches()) {
        throw OdooError.validation(
            ("Error while parsing or validating view:\n\nElement '<xpath expr=\"%s\">' cannot be"
                    + " located in parent view")
                .formatted(place.replace("'", "&#39;")));
      }
    }
  }

  private static void fields(Transaction transaction, Model model, Element parent) {
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        fields(transaction, checked(transaction, model, child), child);
      }
    }
  }

  /** The model that the element's children are about. */
  private static Model checked(Transaction transaction, Model model, Element element) {
    if (!element.getTagName().equals("field")) {
      return model;
    }
    String name = element.getAttribute("name");
    Field field =
        model
            .field(name)
            .orElseThrow(
                () ->
                    OdooError.validation(
                        "Error while validating view near:\n\n\nField \"%s\" does not exist in model \"%s\""
                            .formatted(name, model.name())));
    boolean hasSubview =
        SUBVIEWS.stream().anyMatch(tag -> element.getElementsByTagName(tag).getLength() > 0);
    return hasSubview ? transaction.model(field.relation()) : model;
  }
}
