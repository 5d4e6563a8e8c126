package org.commissionconnector.writeback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Title;

/** What people, plans and components are called. */
final class Names {
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Title> plans = new HashMap<>();
  private final Map<String, Title> components = new HashMap<>();

  /**
   * @param plans later versions name a plan and its components
   */
  Names(List<Person> people, List<CommissionPlan> plans) {
    people.forEach(person -> this.people.put(person.id(), person));
    for (CommissionPlan plan : plans) {
      this.plans.put(plan.id(), plan.title());
      for (Component component : plan.components()) {
        components.put(key(plan.id(), component.id()), component.title());
      }
    }
  }

  String person(String id) {
    Person person = people.get(id);
    String name = person == null ? null : person.name();
    return name == null ? id : name;
  }

  /** The person's own language, else the other. */
  Language language(String id, Language other) {
    Person person = people.get(id);
    String tag = person == null ? null : person.language();
    return tag == null ? other : Language.of(tag);
  }

  String plan(String id, Language language) {
    Title title = plans.get(id);
    return title == null ? id : title.text(language, id);
  }

  String component(String plan, String id, Language language) {
    Title title = components.get(key(plan, id));
    return title == null ? id : title.text(language, id);
  }

  private static String key(String plan, String component) {
    return plan + "|" + component;
  }
}
