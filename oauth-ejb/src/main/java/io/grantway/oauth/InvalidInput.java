package io.grantway.oauth;

import java.util.List;
import java.util.stream.Collectors;

/** What someone filled in breaks rules; each fault names its field and says what to change. */
public class InvalidInput extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** One broken rule. */
    public record Fault(String field, String message) {}

    public InvalidInput(List<Fault> faults) {
        super(
                faults.stream()
                        .map(fault -> fault.field() + ": " + fault.message())
                        .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
