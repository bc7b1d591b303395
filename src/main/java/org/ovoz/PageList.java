package org.ovoz;

import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.spring.VaadinServletContextInitializer;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Writes down, when the product is built, what Vaadin would look for at each start: pages, layouts, pages for errors. The packaged
 * product reads that list ({@link ListedPages}) and has no search (docs/decisions/0081).
 */
class PageList implements BeanFactoryInitializationAotProcessor, BeanRegistrationExcludeFilter {

    static final String FILE = "META-INF/ovoz/pages";

    @Override
    public BeanFactoryInitializationAotContribution processAheadOfTime(ConfigurableListableBeanFactory beans) {
        var names = String.join("\n", names());
        return (generated, _) -> generated.getGeneratedFiles().addResourceFile(FILE, names);
    }

    /** Vaadin's own search is not among the components of the packaged product. */
    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        return VaadinServletContextInitializer.class.isAssignableFrom(bean.getBeanClass())
                || bean.getBeanName().equals("contextInitializer");
    }

    /** The classes in the packages of pages, and Vaadin's own pages for errors, that any part of Vaadin's start asks for. */
    static List<String> names() {
        var search = new Search();
        ListedPages.starts().map(ListedPages::handled).flatMap(Arrays::stream).forEach(search::include);
        var pages = Objects.requireNonNull(OvozApplication.class.getAnnotation(EnableVaadin.class));
        var names = new TreeSet<String>();
        Stream.concat(Arrays.stream(pages.value()), Stream.of(HasErrorParameter.class.getPackageName()))
                .flatMap(room -> search.findCandidateComponents(room).stream())
                .forEach(found -> names.add(found.getBeanClassName()));
        return List.copyOf(names);
    }

    /** As Vaadin searches: abstract classes too. */
    private static class Search extends ClassPathScanningCandidateComponentProvider {

        Search() {
            super(false);
        }

        void include(Class<?> type) {
            addIncludeFilter(
                    type.isAnnotation()
                            ? new AnnotationTypeFilter(type.asSubclass(Annotation.class))
                            : new AssignableTypeFilter(type));
        }

        @Override
        protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            return super.isCandidateComponent(definition)
                    || definition.getMetadata().isAbstract();
        }
    }
}
