package org.commissionconnector.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commissionconnector.crm.Ability;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.Finding;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.Page;
import org.commissionconnector.crm.Provisioning;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.Survey;
import org.commissionconnector.crm.WriteOutcome;

/** A CRM whose directory also holds what the company's settings say. */
public record CrmWithCompanyRecords(Crm crm, CompanyDirectory company) implements Crm {
  @Override
  public String connection() {
    return crm.connection();
  }

  @Override
  public List<Finding> check() {
    return crm.check();
  }

  @Override
  public Survey survey() {
    return crm.survey();
  }

  @Override
  public List<String> provision(Provisioning wanted, boolean dryRun) {
    return crm.provision(wanted, dryRun);
  }

  @Override
  public List<String> deprovision(boolean keepData, boolean dryRun) {
    return crm.deprovision(keepData, dryRun);
  }

  @Override
  public Stream<Page> changesSince(Optional<String> cursor) {
    return crm.changesSince(cursor);
  }

  @Override
  public Optional<CrmRecord> read(RecordRef ref) {
    return crm.read(ref);
  }

  @Override
  public Set<RecordRef> existing(RecordRef.Kind kind) {
    return crm.existing(kind);
  }

  @Override
  public Directory directory() {
    return company.complete(crm.directory());
  }

  @Override
  public List<WriteOutcome> write(List<CommissionResult> results) {
    return crm.write(results);
  }

  @Override
  public boolean notify(Notice notice) {
    return crm.notify(notice);
  }

  @Override
  public Set<Ability> supports() {
    return crm.supports();
  }

  @Override
  public void close() {
    crm.close();
  }
}
